CREATE TABLE users (id bigint, name text);
CREATE DOMAIN region AS text;
