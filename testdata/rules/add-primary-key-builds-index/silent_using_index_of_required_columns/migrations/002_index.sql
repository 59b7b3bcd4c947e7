SET lock_timeout = '5s';
CREATE UNIQUE INDEX CONCURRENTLY events_pkey ON events (id);
