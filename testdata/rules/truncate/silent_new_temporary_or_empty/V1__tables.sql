SET LOCAL lock_timeout = '5s';
CREATE TABLE events (id bigint PRIMARY KEY);
INSERT INTO events VALUES (1);
TRUNCATE events;
CREATE TEMPORARY TABLE staged (id bigint);
TRUNCATE staged;
