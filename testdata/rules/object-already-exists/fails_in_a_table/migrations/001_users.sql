CREATE TABLE users (id bigint PRIMARY KEY, name text CHECK (name <> ''), email text);
CREATE INDEX users_name_idx ON users (name);
CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER users_touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touched();
CREATE POLICY users_own ON users USING (true);
