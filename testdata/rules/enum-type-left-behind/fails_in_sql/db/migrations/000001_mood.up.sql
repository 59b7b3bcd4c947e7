CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE people (mood mood);
