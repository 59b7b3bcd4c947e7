-- expect: missing-lock-timeout "DROP INDEX CONCURRENTLY waits for every transaction that uses the table of users_email_idx"
DROP INDEX CONCURRENTLY users_email_idx;
