SET lock_timeout = '5s';
-- expect: add-unique-may-reject "users ((lower(email)) WHERE tenant = 1"
CREATE UNIQUE INDEX CONCURRENTLY users_email_idx ON users (lower(email)) WHERE tenant = 1;
