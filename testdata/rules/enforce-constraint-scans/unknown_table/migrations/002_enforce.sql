SET lock_timeout = '5s';
ALTER TABLE orders ALTER CONSTRAINT orders_user_fk ENFORCED; -- expect: enforce-constraint-scans "every row of orders"
