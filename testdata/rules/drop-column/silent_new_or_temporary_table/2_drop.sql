SET lock_timeout = '5s';
CREATE TEMP TABLE found AS SELECT 1 AS id, 2 AS twice;
ALTER TABLE found DROP COLUMN twice;
