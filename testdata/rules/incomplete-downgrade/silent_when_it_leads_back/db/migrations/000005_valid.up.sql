SET lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_user_set CHECK (user_id IS NOT NULL) NOT VALID;
