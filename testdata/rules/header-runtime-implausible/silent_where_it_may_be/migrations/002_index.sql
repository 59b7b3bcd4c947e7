-- Estimated runtime: 2 minutes
SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY readings_a_idx ON readings (a);
