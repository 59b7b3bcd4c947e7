CREATE DOMAIN email AS text;
CREATE DOMAIN mail AS text;
CREATE TABLE users (id bigint PRIMARY KEY, mail mail);
ALTER DOMAIN mail SET NOT NULL;
