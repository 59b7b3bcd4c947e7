SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind text;
-- lockkeeper:ignore create-index-not-concurrently the table is small
CREATE INDEX orders_kind ON orders (kind);
