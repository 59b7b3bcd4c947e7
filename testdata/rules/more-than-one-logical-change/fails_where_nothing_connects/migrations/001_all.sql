CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE recipes (id bigint PRIMARY KEY, title text, user_id bigint REFERENCES users (id));
CREATE TABLE prices (id bigint PRIMARY KEY, amount numeric);
