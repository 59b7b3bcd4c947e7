SET lock_timeout = '5s';
-- expect: set-not-null-scans-table "every row of users is read to look for a NULL in email"
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
-- A check that lets NULL pass proves nothing.
-- expect: set-not-null-scans-table "NULL in age"
ALTER TABLE users ALTER COLUMN age SET NOT NULL;
-- expect: set-not-null-scans-table "NULL in name"
ALTER TABLE users ALTER COLUMN name SET NOT NULL;
