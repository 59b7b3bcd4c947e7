CREATE TABLE users (id bigint PRIMARY KEY, tenant bigint, email text);
