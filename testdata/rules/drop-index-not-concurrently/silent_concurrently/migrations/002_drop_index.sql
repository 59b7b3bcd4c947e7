SET lock_timeout = '5s';
DROP INDEX CONCURRENTLY orders_user_idx;
DROP INDEX CONCURRENTLY IF EXISTS orders_user_idx;
