SET lock_timeout = '5s';
ALTER TABLE users
  ALTER COLUMN email SET NOT NULL, -- expect: set-not-null-scans-table "NULL in email"
  DROP CONSTRAINT users_email_present;
