CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, state text, note text);
CREATE INDEX orders_user_idx ON orders (user_id);
