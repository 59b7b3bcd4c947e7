SET LOCAL lock_timeout = '5s';
CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions VALUES (1);
DELETE FROM sessions;
CREATE TEMP TABLE staged (id bigint);
DELETE FROM staged;
