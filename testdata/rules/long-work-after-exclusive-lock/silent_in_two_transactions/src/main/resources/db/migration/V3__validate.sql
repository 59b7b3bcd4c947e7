SET LOCAL lock_timeout = '5s';
ALTER TABLE orders VALIDATE CONSTRAINT orders_total;
ALTER TABLE users ADD COLUMN mail text;
