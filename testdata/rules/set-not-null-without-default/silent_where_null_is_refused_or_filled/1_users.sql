CREATE TABLE users (id bigint PRIMARY KEY, email text, name text NOT NULL);
ALTER TABLE users ADD CONSTRAINT users_email_there CHECK (email IS NOT NULL);
