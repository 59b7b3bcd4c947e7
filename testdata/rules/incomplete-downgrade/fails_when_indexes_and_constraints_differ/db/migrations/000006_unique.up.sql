SET lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_once;
ALTER TABLE orders ADD CONSTRAINT orders_state_known CHECK (state IS NOT NULL) NOT VALID;
