SET lock_timeout = '5s';
ALTER TABLE orders
  ADD CONSTRAINT orders_total CHECK (total > 0) NOT VALID,
  VALIDATE CONSTRAINT orders_total; -- expect: validate-in-same-transaction "in the same statement"
