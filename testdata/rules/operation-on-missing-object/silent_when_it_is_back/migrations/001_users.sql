CREATE TABLE users (id bigint PRIMARY KEY, name text, email text);
CREATE TYPE mood AS ENUM ('glad', 'sad');
