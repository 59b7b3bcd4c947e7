SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN note text;

-- Support looks orders up by their state, many times a minute.
CREATE INDEX orders_status_idx ON orders (status);
