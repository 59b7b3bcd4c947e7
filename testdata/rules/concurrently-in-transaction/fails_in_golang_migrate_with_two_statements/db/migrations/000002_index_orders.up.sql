SET lock_timeout = '5s';
-- expect: concurrently-in-transaction "golang-migrate sends the file as one string"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
