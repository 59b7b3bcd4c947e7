SET lock_timeout = '5s';
CREATE TABLE events (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint PRIMARY KEY, event_id bigint REFERENCES events);
INSERT INTO events VALUES (1);
TRUNCATE events CASCADE;
