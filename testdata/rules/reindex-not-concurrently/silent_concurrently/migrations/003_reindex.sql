SET lock_timeout = '5s';
REINDEX (CONCURRENTLY) INDEX orders_pkey;
