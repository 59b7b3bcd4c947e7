SET lock_timeout = '5s';
-- expect: unused-suppression "truncate has nothing to say here"
-- lockkeeper:ignore drop-table, truncate it moved
DROP TABLE users;
