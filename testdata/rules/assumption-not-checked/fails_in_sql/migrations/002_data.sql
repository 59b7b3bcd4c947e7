DELETE FROM users WHERE id = 7; -- expect: assumption-not-checked note "where users has no row with id = 7, this does nothing and counts as applied"
UPDATE users SET name = CASE email WHEN 'a' THEN 'x' WHEN 'b' THEN 'y' END; -- expect: assumption-not-checked "name becomes NULL where no WHEN names the value"  expect: update-without-where "users"
UPDATE users SET name = email WHERE updated_at > '2025-01-01';
SET lock_timeout = '5s';
-- expect: assumption-not-checked "what was not copied from email goes with it: nothing checks that every row was"  expect: drop-column "email"
ALTER TABLE users DROP COLUMN email;
