CREATE INDEX events_at_idx ON ONLY events (at);
CREATE INDEX events_2024_at_idx ON events_2024 (at);
ALTER INDEX events_at_idx ATTACH PARTITION events_2024_at_idx;
