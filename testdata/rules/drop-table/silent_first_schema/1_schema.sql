SET lock_timeout = '5s';
DROP TABLE IF EXISTS sessions;
DROP TABLE IF EXISTS users CASCADE;
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE sessions (id bigint PRIMARY KEY, user_id bigint REFERENCES users);
