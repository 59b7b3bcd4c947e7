ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users;
CREATE INDEX orders_user_idx ON orders USING btree (user_id ASC NULLS LAST);
