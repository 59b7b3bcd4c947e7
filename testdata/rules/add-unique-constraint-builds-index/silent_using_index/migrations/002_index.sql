SET lock_timeout = '5s';
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
