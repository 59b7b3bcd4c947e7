SET lock_timeout = '5s';
-- expect: add-not-null-column-without-default "events.id is required and has no default", add-primary-key-builds-index "the index of events_pkey is built"
ALTER TABLE events ADD COLUMN id bigint PRIMARY KEY;
