CREATE TABLE users (id bigint PRIMARY KEY, nickname text);
ALTER TABLE users DROP COLUMN nickname;
CREATE TEMPORARY TABLE staged (id bigint, nickname text);
ALTER TABLE staged DROP COLUMN nickname;
