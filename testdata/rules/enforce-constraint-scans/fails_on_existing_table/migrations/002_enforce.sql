SET lock_timeout = '5s';
-- expect: enforce-constraint-scans error "every row of orders is checked while reads and writes wait, and writes to the table that orders_user_fk references too: ENFORCED holds ACCESS EXCLUSIVE on orders"
ALTER TABLE orders ALTER CONSTRAINT orders_user_fk ENFORCED;
