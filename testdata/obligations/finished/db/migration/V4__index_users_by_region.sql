CREATE INDEX CONCURRENTLY IF NOT EXISTS users_region_idx ON users (region);
