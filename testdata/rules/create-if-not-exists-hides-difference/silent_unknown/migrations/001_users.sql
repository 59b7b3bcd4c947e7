SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN age integer;
CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, mail text);
