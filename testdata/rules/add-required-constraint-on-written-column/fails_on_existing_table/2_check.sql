SET lock_timeout = '5s';
-- expect: add-required-constraint-on-written-column note "writes of the running release that leave orders.state empty fail from now on; NOT VALID spares only the rows that are there"
ALTER TABLE orders ADD CONSTRAINT orders_state_there CHECK (state IS NOT NULL AND state <> '') NOT VALID;
-- expect: add-required-constraint-on-written-column "orders.total"
ALTER TABLE orders ADD CONSTRAINT orders_total_there NOT NULL total NOT VALID;
