BEGIN;
SET LOCAL lock_timeout = '5s';
-- expect: concurrently-in-transaction "the server refuses REINDEX CONCURRENTLY"
REINDEX TABLE CONCURRENTLY orders;
COMMIT;
