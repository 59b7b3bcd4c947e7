CREATE TABLE users (id bigint PRIMARY KEY, name text CHECK (name <> ''));
CREATE INDEX users_name_idx ON users (name);
CREATE VIEW names AS SELECT name FROM users;
CREATE FUNCTION one(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE mood AS ENUM ('glad', 'sad');
