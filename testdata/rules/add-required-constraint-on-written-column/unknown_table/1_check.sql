SET lock_timeout = '5s';
-- expect: add-required-constraint-on-written-column "leave orders.total empty fail from now on, unless a default fills it or NULL is refused already; NOT VALID"
ALTER TABLE orders ADD CONSTRAINT orders_total_there CHECK (total IS NOT NULL) NOT VALID;
