SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN name_new text;
ALTER TABLE users RENAME COLUMN name_new TO name; -- expect: rename-column note "users.name_new is name from now on; no release has seen it yet"
