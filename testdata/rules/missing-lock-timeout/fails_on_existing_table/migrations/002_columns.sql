-- expect: missing-lock-timeout warning "while ALTER TABLE waits for ACCESS EXCLUSIVE on orders behind a long query, all later queries of orders wait behind it: no lock_timeout is in force"
ALTER TABLE orders ADD COLUMN shipped_at timestamptz;
-- Told once: this one waits likewise.
ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';
