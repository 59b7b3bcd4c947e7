BEGIN;
ALTER TABLE orders ADD COLUMN shipped_at timestamptz; -- expect: missing-lock-timeout "ALTER TABLE waits for ACCESS EXCLUSIVE"
ALTER TABLE orders ADD COLUMN paid_at timestamptz;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN seen_at timestamptz; -- expect: missing-lock-timeout "ALTER TABLE waits for ACCESS EXCLUSIVE"
COMMIT;
