SET lock_timeout = '5s';
-- expect: add-foreign-key-without-not-valid "every row of orders is checked against users"
ALTER TABLE orders ADD COLUMN user_id bigint DEFAULT 1 REFERENCES users (id);
-- expect: add-foreign-key-without-not-valid "every row of orders is checked against users"
ALTER TABLE orders ADD COLUMN payer_id bigint DEFAULT NULL REFERENCES users (id);
-- Column and key are two actions: the key is checked.
ALTER TABLE orders
  ADD COLUMN seller_id bigint,
  -- expect: add-foreign-key-without-not-valid "every row of orders is checked against users"
  ADD CONSTRAINT orders_seller_fk FOREIGN KEY (seller_id) REFERENCES users (id);
