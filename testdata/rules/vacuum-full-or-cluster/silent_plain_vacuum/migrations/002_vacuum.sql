SET lock_timeout = '5s';
VACUUM orders;
VACUUM (FULL off, ANALYZE) orders;
VACUUM ANALYZE;
