SET lock_timeout = '5s';
-- expect: attach-partition-scans "an index of events_2025 is built"
ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
