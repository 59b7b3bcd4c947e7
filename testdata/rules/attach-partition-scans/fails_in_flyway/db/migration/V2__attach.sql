SET LOCAL lock_timeout = '5s';
ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); -- expect: attach-partition-scans "until the transaction ends"
