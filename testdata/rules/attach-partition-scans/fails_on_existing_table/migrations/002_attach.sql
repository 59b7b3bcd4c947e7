SET lock_timeout = '5s';
-- expect: attach-partition-scans warning "every row of events_2025 is read while reads of and writes to it wait: ATTACH PARTITION holds ACCESS EXCLUSIVE on it"
ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- expect: attach-partition-scans "every row of kinds_a is read"
ALTER TABLE kinds ATTACH PARTITION kinds_a FOR VALUES IN ('a', 'b');
