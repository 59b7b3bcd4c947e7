SET lock_timeout = '5s';
-- lockkeeper:ignore rename-column the application is stopped for it
ALTER TABLE users RENAME COLUMN name TO full_name;
