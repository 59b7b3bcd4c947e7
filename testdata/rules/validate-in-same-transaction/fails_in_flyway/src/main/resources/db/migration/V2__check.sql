SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total; -- expect: validate-in-same-transaction "the lock of ADD CONSTRAINT is held through this scan of orders"
