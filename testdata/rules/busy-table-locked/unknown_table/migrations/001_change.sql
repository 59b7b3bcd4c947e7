SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN packed_at timestamptz; -- expect: busy-table-locked "orders is busy"
