SET lock_timeout = '5s';
CREATE TABLE events_2025 (LIKE events INCLUDING ALL);
-- expect: attach-partition-scans "every row of the default partition events_rest is read while reads of and writes to it wait"
ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
