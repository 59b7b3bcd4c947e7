CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE INDEX users_name_idx ON users (name);
CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE SEQUENCE invoice_numbers;
CREATE VIEW names AS SELECT name FROM users;
