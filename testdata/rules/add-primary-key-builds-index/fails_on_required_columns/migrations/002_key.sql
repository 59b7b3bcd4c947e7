SET lock_timeout = '5s';
-- expect: add-primary-key-builds-index "the index of events_pkey is built"
ALTER TABLE events ADD PRIMARY KEY (id, at);
