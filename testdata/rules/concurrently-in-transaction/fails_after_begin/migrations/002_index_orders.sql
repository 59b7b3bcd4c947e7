BEGIN;
SET LOCAL lock_timeout = '5s';
-- expect: concurrently-in-transaction "this file opens one with BEGIN"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
COMMIT;
