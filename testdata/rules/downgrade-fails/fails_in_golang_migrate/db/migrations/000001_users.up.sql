CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE TABLE orders (user_id bigint REFERENCES users (id));
