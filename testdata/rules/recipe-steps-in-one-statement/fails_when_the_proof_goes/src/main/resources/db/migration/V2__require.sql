SET LOCAL lock_timeout = '5s';
ALTER TABLE orders
  DROP CONSTRAINT orders_state,
  ALTER COLUMN state SET NOT NULL; -- expect: recipe-steps-in-one-statement "the server drops the check before it looks for a proof"
