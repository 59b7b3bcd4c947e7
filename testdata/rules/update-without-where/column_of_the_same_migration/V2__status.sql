SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN status text;
UPDATE users SET status = 'active'; -- expect: update-without-where "every row of users"
