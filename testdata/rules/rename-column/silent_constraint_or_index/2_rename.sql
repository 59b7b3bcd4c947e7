SET lock_timeout = '5s';
ALTER TABLE users RENAME CONSTRAINT users_pkey TO users_pk;
ALTER INDEX users_name RENAME TO users_name_idx;
