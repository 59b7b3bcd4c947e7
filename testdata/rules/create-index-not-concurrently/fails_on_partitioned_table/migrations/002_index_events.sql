SET lock_timeout = '5s';
-- expect: create-index-not-concurrently "writes to events wait while events_at_idx is built"
CREATE INDEX events_at_idx ON events (at);
