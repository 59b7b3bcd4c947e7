SET lock_timeout = '5s';
-- expect: add-unique-may-reject note "writes of the running release that repeat a value of users (email) fail from now on"
CREATE UNIQUE INDEX CONCURRENTLY users_email_idx ON users (email);
