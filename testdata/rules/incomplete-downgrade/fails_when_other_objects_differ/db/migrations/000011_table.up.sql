SET lock_timeout = '5s';
DROP VIEW active_users;
ALTER TABLE users RENAME TO people;
