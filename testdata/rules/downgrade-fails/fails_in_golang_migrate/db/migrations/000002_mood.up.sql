CREATE TYPE mood AS ENUM ('glad');
CREATE TABLE people (mood mood);
