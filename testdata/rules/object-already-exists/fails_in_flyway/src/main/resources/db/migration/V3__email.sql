SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN email text; -- expect: object-already-exists "users has a column email already"
