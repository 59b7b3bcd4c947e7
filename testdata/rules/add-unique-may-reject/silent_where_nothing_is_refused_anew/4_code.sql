SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN code text;
CREATE UNIQUE INDEX CONCURRENTLY users_code_idx ON users (code);
