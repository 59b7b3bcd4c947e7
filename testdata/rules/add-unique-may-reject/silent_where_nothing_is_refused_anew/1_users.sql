CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE UNIQUE INDEX users_next ON users (email);
