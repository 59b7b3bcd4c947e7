SET lock_timeout = '5s';
-- expect: add-primary-key-builds-index "the index of events_pkey is built while reads of and writes to events wait"
ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY (id);
