SET lock_timeout = '5s';
-- expect: downgrade-fails "DROP INDEX CONCURRENTLY does not run inside a transaction"
DROP INDEX CONCURRENTLY users_email_idx;
