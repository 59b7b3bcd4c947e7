SET LOCAL lock_timeout = '5s';
CREATE TABLE users (id bigint PRIMARY KEY, status text);
INSERT INTO users VALUES (1, NULL);
UPDATE users SET status = 'active';
CREATE TEMP TABLE staged AS SELECT 1 AS id;
UPDATE staged SET id = 2;
