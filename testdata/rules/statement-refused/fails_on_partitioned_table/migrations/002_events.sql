SET lock_timeout = '5s';
-- expect: statement-refused "CREATE INDEX CONCURRENTLY is not supported on a partitioned table"
CREATE INDEX CONCURRENTLY events_user_idx ON events (user_id);
-- expect: statement-refused "a unique key of a partitioned table must hold all columns of its partition key"
ALTER TABLE events ADD CONSTRAINT events_id_key UNIQUE (id);
-- expect: statement-refused "DROP INDEX CONCURRENTLY is not supported for an index of a partitioned table"
DROP INDEX CONCURRENTLY events_id_idx;
-- expect: statement-refused "a partitioned table has no storage parameters"
ALTER TABLE events SET (fillfactor = 70);
