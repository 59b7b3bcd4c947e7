SET lock_timeout = '5s';
-- expect: add-unique-constraint-builds-index "the index of events_id_at_key is built"
ALTER TABLE events ADD CONSTRAINT events_id_at_key UNIQUE (id, at);
