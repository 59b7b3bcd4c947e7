BEGIN;
ALTER TABLE orders ADD COLUMN shipped_at timestamptz; -- expect: missing-lock-timeout "lock_timeout is set too late, in line 3"
SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN paid_at timestamptz;
COMMIT;
-- SET LOCAL ended with its transaction.
BEGIN;
ALTER TABLE orders ADD COLUMN seen_at timestamptz; -- expect: missing-lock-timeout "no lock_timeout is in force"
COMMIT;
