CREATE TABLE orders (id bigint PRIMARY KEY, state text CONSTRAINT orders_state CHECK (state IS NOT NULL));
