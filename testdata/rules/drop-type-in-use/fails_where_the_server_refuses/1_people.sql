CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood, email email, second_email email);
