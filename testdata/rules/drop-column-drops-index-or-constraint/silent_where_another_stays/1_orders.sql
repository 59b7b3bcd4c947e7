CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, state_old text, state text);
CREATE INDEX orders_state_old_idx ON orders (user_id, state_old);
CREATE INDEX orders_state_idx ON orders (user_id, state);
