SET lock_timeout = '5s';
-- lockkeeper:ignore locks-referenced-table only for a moment
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint CONSTRAINT orders_user_fk REFERENCES users (id));
