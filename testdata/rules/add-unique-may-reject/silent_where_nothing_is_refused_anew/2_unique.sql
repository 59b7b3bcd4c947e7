SET lock_timeout = '5s';
CREATE UNIQUE INDEX CONCURRENTLY users_both_idx ON users (id, email);
