SET LOCAL lock_timeout = '5s';
CREATE TABLE users (id bigint PRIMARY KEY, name text);
ALTER TABLE users RENAME COLUMN name TO full_name;
CREATE TEMP TABLE staged (id bigint);
ALTER TABLE staged RENAME COLUMN id TO number;
