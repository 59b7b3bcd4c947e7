SET lock_timeout = '5s';
-- lockkeeper:ignore rename-column nothing runs yet
ALTER TABLE users RENAME COLUMN name TO full_name;
-- lockkeeper:ignore rename-table nothing runs yet
ALTER TABLE users RENAME TO people;
ALTER INDEX users_name_idx RENAME TO people_name_idx;
