SET lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID; -- expect: locks-referenced-table note "writes to users wait"
-- expect: locks-referenced-table note "writes to users wait"
ALTER TABLE orders ADD COLUMN payer_id bigint REFERENCES users (id);
