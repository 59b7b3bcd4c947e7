SET lock_timeout = '5s';
-- expect: add-unique-constraint-builds-index "users"
-- expect: add-unique-may-reject "users (tenant, email)"
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (tenant, email);
