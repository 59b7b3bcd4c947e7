SET lock_timeout = '5s';
ALTER TABLE events
  DROP CONSTRAINT events_pkey,
  ADD CONSTRAINT events_pkey PRIMARY KEY (number); -- expect: add-primary-key-builds-index "the index of events_pkey is built"
