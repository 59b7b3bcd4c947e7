CREATE EXTENSION citext;
CREATE EXTENSION pgcrypto;
CREATE TABLE users (id bigint PRIMARY KEY, email citext);
