CREATE SCHEMA app;
CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
CREATE VIEW glad AS SELECT id FROM people WHERE mood = 'glad';
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE SEQUENCE numbers;
