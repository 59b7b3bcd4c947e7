BEGIN;
SET LOCAL lock_timeout = '5s';
DELETE FROM events;
ALTER TABLE events RENAME TO raw_events;
COMMIT;
