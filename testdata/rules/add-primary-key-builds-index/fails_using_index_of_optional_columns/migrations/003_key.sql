SET lock_timeout = '5s';
-- expect: add-primary-key-builds-index "every row of events is read to look for a NULL in the key"
ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY USING INDEX events_id_idx;
