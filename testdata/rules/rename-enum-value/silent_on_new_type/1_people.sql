CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
ALTER TYPE mood RENAME VALUE 'glad' TO 'joyful';
