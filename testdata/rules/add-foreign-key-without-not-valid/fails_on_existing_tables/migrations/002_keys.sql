SET lock_timeout = '5s';
-- expect: add-foreign-key-without-not-valid "every row of orders is checked against users while writes to both wait"
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
-- expect: add-foreign-key-without-not-valid "the foreign key orders_payer_id_fkey"
ALTER TABLE orders ADD FOREIGN KEY (payer_id) REFERENCES users DEFERRABLE INITIALLY DEFERRED;
