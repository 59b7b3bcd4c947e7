SET lock_timeout = '5s';
-- expect: add-check-without-not-valid "every row of orders is checked"
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);
