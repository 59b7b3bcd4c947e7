-- expect: incomplete-downgrade "the check constraint users_email_set of users says CHECK (email IS NOT NULL) (it said CHECK (email <> '')) and is NOT VALID"
ALTER TABLE users ADD CONSTRAINT users_email_set CHECK (email IS NOT NULL) NOT VALID;
