SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN name text; -- expect: object-already-exists "users has a column name already"
ALTER TABLE users RENAME COLUMN email TO name; -- expect: object-already-exists "users has a column name already", rename-column ""
ALTER TABLE users ADD CONSTRAINT users_name_check CHECK (name > '') NOT VALID; -- expect: object-already-exists "users has a constraint users_name_check already"
CREATE INDEX CONCURRENTLY users_name_idx ON users (id); -- expect: object-already-exists "the index users_name_idx is there already"
ALTER TYPE mood ADD VALUE 'sad'; -- expect: object-already-exists "the enum mood has a value 'sad' already"
CREATE TRIGGER users_touched BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION touched(); -- expect: object-already-exists "users has a trigger users_touched already", create-trigger-on-busy-table "users"
CREATE POLICY users_own ON users USING (false); -- expect: object-already-exists "users has a policy users_own already"
