SET lock_timeout = '5s';
CREATE TABLE a (id bigint PRIMARY KEY, created_at timestamptz, updated_at timestamptz);
CREATE TABLE b (id bigint PRIMARY KEY);
ALTER TABLE b ADD COLUMN created_at timestamptz, ADD COLUMN updated_at timestamptz;
CREATE TABLE c (LIKE a);
CREATE TEMPORARY TABLE d (id bigint);
CREATE TABLE e (id bigint, created_at timestamptz, updated_at timestamptz) PARTITION BY RANGE (id);
CREATE TABLE e1 PARTITION OF e FOR VALUES FROM (1) TO (2);
