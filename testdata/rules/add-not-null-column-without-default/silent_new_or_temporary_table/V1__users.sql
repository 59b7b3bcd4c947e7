SET LOCAL lock_timeout = '5s';
CREATE TABLE users (id bigint);
ALTER TABLE users ADD COLUMN region text NOT NULL;
CREATE TEMP TABLE staged (id bigint);
ALTER TABLE staged ADD COLUMN region text NOT NULL;
