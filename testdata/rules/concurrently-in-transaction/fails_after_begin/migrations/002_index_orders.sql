BEGIN;
SET LOCAL lock_timeout = '5s';
-- expect: concurrently-in-transaction "this file opens one with BEGIN"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
-- expect: concurrently-in-transaction "the server refuses DROP INDEX CONCURRENTLY inside a transaction"
DROP INDEX CONCURRENTLY orders_old_idx;
-- expect: concurrently-in-transaction "the server refuses REINDEX CONCURRENTLY"
REINDEX TABLE CONCURRENTLY orders;
COMMIT;
-- expect: concurrently-in-transaction "the server refuses VACUUM"
BEGIN; VACUUM orders; COMMIT;
