SET LOCAL lock_timeout = '5s';
ALTER TABLE users ALTER COLUMN email SET NOT NULL; -- expect: set-not-null-scans-table "until the transaction ends"
