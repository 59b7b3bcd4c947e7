SET lock_timeout = '5s';
-- expect: add-foreign-key-without-not-valid "every row of orders is checked against users while writes to both wait"
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id);
