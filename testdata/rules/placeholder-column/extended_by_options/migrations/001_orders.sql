CREATE TABLE orders (
  id bigint PRIMARY KEY,
  reserved_1 text,
  future_price numeric, -- expect: placeholder-column "orders.future_price"
  flex text -- expect: placeholder-column "orders.flex"
);
