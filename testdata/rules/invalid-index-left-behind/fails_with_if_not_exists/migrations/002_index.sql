SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note); -- expect: invalid-index-left-behind "an attempt that fails leaves an invalid orders_note_idx behind"
