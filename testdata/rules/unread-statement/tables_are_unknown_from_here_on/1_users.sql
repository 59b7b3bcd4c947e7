CREATE TABLE users (id bigint PRIMARY KEY, name text);
ALTER TABLE users ADD CONSTRAINT named CHECK (name IS NOT NULL);
