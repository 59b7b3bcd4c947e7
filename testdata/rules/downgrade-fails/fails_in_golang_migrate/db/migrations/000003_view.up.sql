SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN seen timestamptz;
CREATE VIEW seen_users AS SELECT id, seen FROM users;
