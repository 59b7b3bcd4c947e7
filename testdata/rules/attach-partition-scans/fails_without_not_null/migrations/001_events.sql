CREATE TABLE events (id bigint NOT NULL, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2025 (id bigint NOT NULL, at date, CHECK (at >= '2025-01-01' AND at < '2026-01-01'));
