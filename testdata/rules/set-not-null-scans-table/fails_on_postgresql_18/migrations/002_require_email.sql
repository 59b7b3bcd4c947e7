SET lock_timeout = '5s';
-- expect: set-not-null-scans-table "NULL in email"
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
-- expect: set-not-null-scans-table "NULL in name"
ALTER TABLE users ADD CONSTRAINT users_name_there NOT NULL name;
