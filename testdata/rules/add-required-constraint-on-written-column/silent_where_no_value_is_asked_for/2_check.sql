SET lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_total_ok CHECK (total >= 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_kind_there CHECK (kind IS NOT NULL) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_id_there CHECK (id IS NOT NULL) NOT VALID;
