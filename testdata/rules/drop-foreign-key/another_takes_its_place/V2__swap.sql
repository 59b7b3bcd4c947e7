SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_code_key;
-- expect: drop-constraint-locks-both-tables "writes to users wait too"
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey, ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users ON DELETE RESTRICT NOT VALID; 
