SET lock_timeout = '5s';
CREATE TABLE users (id bigint PRIMARY KEY);
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
-- lockkeeper:ignore drop-foreign-key nobody needs it
ALTER TABLE orders DROP CONSTRAINT orders_user_fk;
ALTER TABLE orders DROP CONSTRAINT orders_total_positive;
