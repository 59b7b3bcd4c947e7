SET lock_timeout = '5s';
-- expect: drop-index-not-concurrently "reads of and writes to events wait"
DROP INDEX events_at_idx;
