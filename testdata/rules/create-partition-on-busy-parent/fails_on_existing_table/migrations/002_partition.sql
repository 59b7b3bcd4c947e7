SET lock_timeout = '5s';
-- expect: create-partition-on-busy-parent "reads of and writes to events, all its partitions included, wait: creating the partition events_2025 holds ACCESS EXCLUSIVE"
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
