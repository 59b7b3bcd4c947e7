SET lock_timeout = '5s';
ALTER TABLE events VALIDATE CONSTRAINT events_id_present;
CREATE UNIQUE INDEX CONCURRENTLY events_pkey ON events (id);
