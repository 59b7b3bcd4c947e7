BEGIN;
SET LOCAL lock_timeout = '5s';
-- expect: concurrently-in-transaction "the server refuses DROP INDEX CONCURRENTLY inside a transaction"
DROP INDEX CONCURRENTLY orders_user_idx;
COMMIT;
