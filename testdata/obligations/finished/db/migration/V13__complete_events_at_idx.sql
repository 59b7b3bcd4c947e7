CREATE INDEX events_2025_at_idx ON events_2025 (at);
ALTER INDEX events_at_idx ATTACH PARTITION events_2025_at_idx;
