SET lock_timeout = '5s';
-- expect: add-unique-may-reject "users (email)"
CREATE UNIQUE INDEX CONCURRENTLY users_email_idx ON users (email);
