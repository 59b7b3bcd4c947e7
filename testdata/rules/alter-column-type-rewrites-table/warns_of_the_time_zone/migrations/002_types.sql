SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table warning "unless the server's TimeZone is UTC, every row of orders"
ALTER TABLE orders ALTER COLUMN placed_at TYPE timestamptz;
