SET lock_timeout = '5s';
CREATE UNIQUE INDEX CONCURRENTLY events_id_idx ON events (id);
