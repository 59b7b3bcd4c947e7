SET lock_timeout = '5s';
-- expect: statement-refused "NOT VALID is not supported for a foreign key of a partitioned table before 18", locks-referenced-table "users"
ALTER TABLE events ADD CONSTRAINT events_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
