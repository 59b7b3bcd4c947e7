CREATE TABLE users (id bigserial PRIMARY KEY, name text);
CREATE INDEX users_name ON users (name);
