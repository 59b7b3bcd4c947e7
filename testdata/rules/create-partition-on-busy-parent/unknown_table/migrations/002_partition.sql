SET lock_timeout = '5s';
-- expect: create-partition-on-busy-parent "creating the partition events_2025"
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
