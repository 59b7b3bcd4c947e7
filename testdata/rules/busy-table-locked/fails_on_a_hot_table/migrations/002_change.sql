SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN packed_at timestamptz; -- expect: busy-table-locked note "orders is busy: ALTER TABLE waits for every query that runs on it, and all later ones wait behind it, for up to 2s"
ALTER TABLE items ADD COLUMN packed_at timestamptz;
