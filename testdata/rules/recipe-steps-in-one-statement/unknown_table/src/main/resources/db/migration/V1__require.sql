SET LOCAL lock_timeout = '5s';
ALTER TABLE orders
  ADD CONSTRAINT orders_state CHECK (state IS NOT NULL) NOT VALID,
  ALTER COLUMN state SET NOT NULL; -- expect: recipe-steps-in-one-statement "every row of orders is read after all"
