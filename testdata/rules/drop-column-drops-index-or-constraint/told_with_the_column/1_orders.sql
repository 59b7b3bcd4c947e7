CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, state text);
CREATE INDEX orders_user_state_idx ON orders (user_id, state);
