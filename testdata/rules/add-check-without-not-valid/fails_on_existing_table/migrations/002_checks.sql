SET lock_timeout = '5s';
-- expect: add-check-without-not-valid "every row of orders is checked while reads and writes wait: adding the check orders_total_positive holds ACCESS EXCLUSIVE"
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);
-- The names are those that the server chooses.
-- expect: add-check-without-not-valid "adding the check orders_check holds"
ALTER TABLE orders ADD CHECK (total < 1000000 OR (id > 0));
-- expect: add-check-without-not-valid "adding the check orders_total_check holds"
ALTER TABLE orders ADD CHECK (total < 1000000);
-- expect: add-check-without-not-valid "adding the check orders_total_check1 holds"
ALTER TABLE orders ADD CHECK (total < 2000000);
-- expect: add-check-without-not-valid "adding the check orders_check1 holds"
ALTER TABLE orders ADD CHECK (total < id);
