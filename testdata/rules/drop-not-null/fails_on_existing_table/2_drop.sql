SET lock_timeout = '5s';
ALTER TABLE users ALTER COLUMN email DROP NOT NULL; -- expect: drop-not-null note "users.email may hold NULL from now on"
