SET LOCAL lock_timeout = '5s';
ALTER TABLE orders
  ADD CONSTRAINT orders_state CHECK (state IS NOT NULL) NOT VALID,
  ALTER COLUMN state SET NOT NULL; -- expect: recipe-steps-in-one-statement "the server adds the check only after it looked for a proof"
