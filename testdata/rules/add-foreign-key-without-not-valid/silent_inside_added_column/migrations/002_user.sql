SET lock_timeout = '5s';
-- lockkeeper:ignore locks-referenced-table a short lock on users
ALTER TABLE orders ADD COLUMN user_id bigint REFERENCES users (id);
