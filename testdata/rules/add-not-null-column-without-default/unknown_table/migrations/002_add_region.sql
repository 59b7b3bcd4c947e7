SET lock_timeout = '5s';
-- expect: add-not-null-column-without-default "users.region is required and has no default"
ALTER TABLE users ADD COLUMN region text NOT NULL;
