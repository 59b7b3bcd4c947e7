CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE users (id bigint PRIMARY KEY, mood mood, name text);
