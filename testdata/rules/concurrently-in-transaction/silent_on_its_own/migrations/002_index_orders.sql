SET lock_timeout = '5s';
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
REINDEX INDEX CONCURRENTLY orders_user_idx;
VACUUM ANALYZE orders;
