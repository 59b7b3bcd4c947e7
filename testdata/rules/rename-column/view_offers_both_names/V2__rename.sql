SET LOCAL lock_timeout = '5s';
ALTER TABLE users RENAME TO people; -- expect: rename-table note "users is people from now on; the running release finds what takes the old name"
ALTER TABLE people RENAME COLUMN name TO full_name; -- expect: rename-column note "people.name is full_name from now on; a view of the same transaction offers both names"
CREATE VIEW users AS SELECT id, full_name, full_name AS name FROM people;
