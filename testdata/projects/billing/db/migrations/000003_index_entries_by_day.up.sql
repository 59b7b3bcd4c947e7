CREATE INDEX CONCURRENTLY entries_created_at_idx ON entries (created_at);
