CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE DOMAIN email AS text CHECK (VALUE <> '');
CREATE TABLE users (id bigint PRIMARY KEY, email email, mood mood, seen timestamptz);
COMMENT ON TABLE users IS 'people';
CREATE VIEW active_users AS SELECT id FROM users WHERE seen IS NOT NULL;
CREATE SEQUENCE invoice_numbers;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.seen := now(); RETURN NEW; END';
CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
