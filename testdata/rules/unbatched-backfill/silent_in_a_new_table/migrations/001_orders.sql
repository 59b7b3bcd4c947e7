CREATE TABLE orders (id bigint PRIMARY KEY, state text, total int, user_id bigint);
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint, total int);
INSERT INTO orders (id) VALUES (1);
UPDATE orders SET state = 'open' WHERE state IS NULL;
