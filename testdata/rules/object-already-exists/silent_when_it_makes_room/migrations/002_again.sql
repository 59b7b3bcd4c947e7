SET lock_timeout = '5s';
CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY);
CREATE OR REPLACE VIEW names AS SELECT name FROM users;
CREATE OR REPLACE FUNCTION one(a integer) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION one(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'sad';
ALTER TABLE users ADD COLUMN IF NOT EXISTS name text;
ALTER TABLE users
  DROP CONSTRAINT users_name_check,
  ADD CONSTRAINT users_name_check CHECK (name > '') NOT VALID;
DROP VIEW names;
CREATE VIEW names AS SELECT id FROM users;
CREATE TEMPORARY TABLE users (id bigint);
DROP TABLE users;
CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY);
SET search_path = app;
CREATE TABLE names (id bigint PRIMARY KEY);
