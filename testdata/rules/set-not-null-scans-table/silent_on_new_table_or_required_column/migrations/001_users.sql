CREATE TABLE users (id bigint PRIMARY KEY, email text, name text NOT NULL);
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
