SET lock_timeout = '5s';
-- expect: attach-partition-scans "every row of events_2025 is read"
ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
