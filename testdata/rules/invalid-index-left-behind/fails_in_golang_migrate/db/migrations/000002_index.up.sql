CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note); -- expect: invalid-index-left-behind ""
