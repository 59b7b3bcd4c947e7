SET lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_there CHECK (total IS NOT NULL) NOT VALID;
