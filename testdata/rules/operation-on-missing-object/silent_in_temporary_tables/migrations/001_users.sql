CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TEMPORARY TABLE old_users (id bigint, name text);
INSERT INTO old_users (id, name) VALUES (1, 'a');
DROP TABLE old_users;
CREATE TEMPORARY TABLE old_users (id bigint, name text);
DROP TABLE old_users;
