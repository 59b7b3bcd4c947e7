SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN a integer, ADD COLUMN b integer;
