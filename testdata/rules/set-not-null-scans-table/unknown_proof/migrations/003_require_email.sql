SET lock_timeout = '5s';
-- expect: set-not-null-scans-table "every row of users is read to look for a NULL in email"
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
