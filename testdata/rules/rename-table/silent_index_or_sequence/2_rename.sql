SET lock_timeout = '5s';
ALTER TABLE users_name RENAME TO users_name_idx;
ALTER TABLE users_id_seq RENAME TO users_numbers;
