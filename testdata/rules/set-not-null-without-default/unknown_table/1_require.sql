SET lock_timeout = '5s';
-- expect: set-not-null-scans-table "users"
-- expect: set-not-null-without-default "writes of the running release that leave users.email empty"
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
