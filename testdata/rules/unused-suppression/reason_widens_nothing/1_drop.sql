SET lock_timeout = '5s';
-- expect: unused-suppression "truncate has nothing to say here"
-- lockkeeper:ignore truncate drop-table is meant too
DROP TABLE users; -- expect: drop-table "users goes"
