-- expect: unused-suppression "drop-table has nothing to say in this file", unused-suppression "truncate has nothing to say in this file"
-- lockkeeper:ignore-file drop-table, truncate its rows can be made again
SET lock_timeout = '5s';
CREATE TABLE users (id bigint PRIMARY KEY);
