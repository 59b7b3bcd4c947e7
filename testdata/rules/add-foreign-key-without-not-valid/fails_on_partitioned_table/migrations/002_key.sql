SET lock_timeout = '5s';
-- expect: add-foreign-key-without-not-valid "every row of events is checked against users"
ALTER TABLE events ADD CONSTRAINT events_user_fk FOREIGN KEY (user_id) REFERENCES users (id);
