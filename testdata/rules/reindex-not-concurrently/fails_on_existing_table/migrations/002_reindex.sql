SET lock_timeout = '5s';
-- expect: reindex-not-concurrently error "writes to orders wait while indexes are built again, and so do reads that are planned meanwhile: REINDEX TABLE orders holds SHARE on the table and ACCESS EXCLUSIVE on each index until the statement is done"
REINDEX TABLE orders;
-- expect: reindex-not-concurrently "REINDEX INDEX orders_user_idx holds SHARE on the table and ACCESS EXCLUSIVE on each index"
REINDEX INDEX orders_user_idx;
-- expect: reindex-not-concurrently "writes to orders wait"
REINDEX (VERBOSE, CONCURRENTLY off) INDEX orders_user_idx;
-- expect: reindex-not-concurrently "writes to every table of the schema public wait"
REINDEX SCHEMA public;
