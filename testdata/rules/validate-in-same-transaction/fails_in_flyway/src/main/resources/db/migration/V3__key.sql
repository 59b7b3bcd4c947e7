SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID; -- expect: locks-referenced-table warning ""
ALTER TABLE orders VALIDATE CONSTRAINT orders_user; -- expect: validate-in-same-transaction "is held through this scan"
