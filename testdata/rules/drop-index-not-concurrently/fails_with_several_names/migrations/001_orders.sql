CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, placed_at timestamptz);
CREATE INDEX orders_user_idx ON orders (user_id);
CREATE INDEX orders_placed_at_idx ON orders (placed_at);
