CREATE TABLE users_new (id bigint PRIMARY KEY, name text);
