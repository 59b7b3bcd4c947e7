SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN email text;
-- expect: set-not-null-scans-table "users"
-- expect: set-not-null-without-default warning "INSERTs of the running release fail: it does not know users.email, which is required and has no default"
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
