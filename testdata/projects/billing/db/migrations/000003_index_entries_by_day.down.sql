DROP INDEX CONCURRENTLY entries_created_at_idx;
