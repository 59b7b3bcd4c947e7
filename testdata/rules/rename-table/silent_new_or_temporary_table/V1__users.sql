SET LOCAL lock_timeout = '5s';
CREATE TABLE users (id bigint PRIMARY KEY);
ALTER TABLE users RENAME TO people;
CREATE TEMP TABLE staged (id bigint);
ALTER TABLE staged RENAME TO found;
