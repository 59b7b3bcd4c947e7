SET lock_timeout = '5s';
-- expect: set-not-null-scans-table "NULL in email"
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
