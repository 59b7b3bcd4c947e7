SET lock_timeout = '5s';
-- expect: add-unique-constraint-builds-index "the index of users_email_key is built while reads of and writes to users wait"
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
-- expect: add-unique-constraint-builds-index "the index of users_name_email_id_key is built"
ALTER TABLE users ADD UNIQUE (name, email) INCLUDE (id) DEFERRABLE;
-- expect: add-unique-constraint-builds-index "One name"
ALTER TABLE users ADD CONSTRAINT "One name" UNIQUE NULLS NOT DISTINCT (name);
