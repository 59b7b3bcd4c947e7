SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_code_key;
-- expect: locks-referenced-table "writes to users wait"
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey, ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users ON DELETE RESTRICT NOT VALID; 
