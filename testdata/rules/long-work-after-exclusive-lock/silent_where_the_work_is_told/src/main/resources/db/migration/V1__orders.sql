CREATE TABLE orders (id bigint PRIMARY KEY, state text, total int, user_id bigint);
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint, total int);
