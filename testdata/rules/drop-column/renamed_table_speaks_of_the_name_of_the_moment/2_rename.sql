SET lock_timeout = '5s';
-- lockkeeper:ignore rename-table the application is stopped for it
ALTER TABLE users RENAME TO people;
