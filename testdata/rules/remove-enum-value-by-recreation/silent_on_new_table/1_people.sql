CREATE TYPE mood AS ENUM ('glad', 'sad', 'so so');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
CREATE TYPE new_mood AS ENUM ('glad');
ALTER TABLE people ALTER COLUMN mood TYPE new_mood USING mood::text::new_mood;
