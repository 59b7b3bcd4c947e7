SET LOCAL lock_timeout = '5s';
ALTER TABLE users SET SCHEMA app; -- expect: rename-schema-or-move note "users is app.users from now on; a view of the same transaction keeps the old name alive"
CREATE VIEW users AS SELECT * FROM app.users;
