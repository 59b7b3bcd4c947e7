SET lock_timeout = '5s';
-- expect: add-check-without-not-valid "every row of orders is checked"
ALTER TABLE orders ADD COLUMN discount integer CHECK (discount >= 0);
ALTER TABLE orders
  ADD COLUMN rebate integer NOT NULL DEFAULT 0,
  -- expect: add-check-without-not-valid "orders_rebate_positive"
  ADD CONSTRAINT orders_rebate_positive CHECK (rebate >= 0);
