SET lock_timeout = '5s';
-- expect: add-unique-constraint-builds-index "the index of users_email_key is built"
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
