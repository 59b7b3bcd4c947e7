SET lock_timeout = '5s';
ALTER TABLE events_2025 ADD CONSTRAINT c CHECK (at >= '2025-01-01' AND at < '2026-01-01') NOT VALID;
