SET LOCAL lock_timeout = '5s';
-- lockkeeper:ignore locks-referenced-table a short lock on users
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
