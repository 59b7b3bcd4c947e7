SET lock_timeout = '5s';
-- expect: set-not-null-scans-table "users"
-- expect: set-not-null-without-default note "writes of the running release that leave users.email empty fail from now on"
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
