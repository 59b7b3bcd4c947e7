CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, name text);
