SET lock_timeout = '5s';
ALTER TABLE events ADD CONSTRAINT events_id_present CHECK (id IS NOT NULL) NOT VALID;
