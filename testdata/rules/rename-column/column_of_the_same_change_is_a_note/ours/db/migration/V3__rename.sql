SET LOCAL lock_timeout = '5s';
ALTER TABLE users RENAME COLUMN nick TO name; -- expect: rename-column note "no release has seen it yet"
