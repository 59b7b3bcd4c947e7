CREATE TABLE orders (
  id bigint PRIMARY KEY,
  total int CONSTRAINT orders_total CHECK (total > 0),
  state text CONSTRAINT orders_state CHECK (state IS NOT NULL)
);
