SET LOCAL lock_timeout = '5s';
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); -- expect: create-partition-on-busy-parent "until the transaction ends"
ALTER TABLE events DETACH PARTITION events_2020; -- expect: detach-partition-not-concurrently "until the transaction ends"
