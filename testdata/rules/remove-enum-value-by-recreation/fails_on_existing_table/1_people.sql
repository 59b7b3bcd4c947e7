CREATE TYPE mood AS ENUM ('glad', 'sad', 'so so');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
