SET LOCAL lock_timeout = '5s';
ALTER TABLE users RENAME TO people; -- expect: rename-table note "uses users, which is people"
ALTER TABLE people RENAME COLUMN name TO full_name; -- expect: rename-column note "names people.name, which is full_name"
CREATE VIEW users AS SELECT id, full_name, full_name AS name FROM people;
