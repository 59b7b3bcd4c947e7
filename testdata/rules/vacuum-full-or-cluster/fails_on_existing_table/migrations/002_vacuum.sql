SET lock_timeout = '5s';
-- expect: vacuum-full-or-cluster error "every row of orders is written anew and its indexes are built again while reads and writes wait: VACUUM FULL holds ACCESS EXCLUSIVE on it meanwhile"
VACUUM FULL orders;
-- expect: vacuum-full-or-cluster "VACUUM FULL"
VACUUM (FULL, ANALYZE) orders;
