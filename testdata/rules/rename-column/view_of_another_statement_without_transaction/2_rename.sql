SET lock_timeout = '5s';
ALTER TABLE users RENAME COLUMN name TO full_name; -- expect: rename-column error "names users.name"
CREATE VIEW named AS SELECT id, full_name, full_name AS name FROM users;
