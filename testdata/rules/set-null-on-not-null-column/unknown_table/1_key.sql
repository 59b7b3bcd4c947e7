SET lock_timeout = '5s';
-- expect: locks-referenced-table "users"
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE SET NULL NOT VALID;
