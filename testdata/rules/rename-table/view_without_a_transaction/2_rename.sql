SET lock_timeout = '5s';
ALTER TABLE users RENAME TO people; -- expect: rename-table error "the running release fails where it uses users"
CREATE VIEW users AS SELECT * FROM people;
