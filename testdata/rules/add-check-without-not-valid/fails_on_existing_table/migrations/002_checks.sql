SET lock_timeout = '5s';
-- expect: add-check-without-not-valid "every row of orders is checked while reads and writes wait: adding the check orders_total_positive holds ACCESS EXCLUSIVE"
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);
-- expect: add-check-without-not-valid "orders_check"
ALTER TABLE orders ADD CHECK (total < 1000000 OR (id > 0));
