SET lock_timeout = '5s';
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  note text,
  reserved_1 text, -- expect: placeholder-column warning "orders.reserved_1 is kept for something that is not there yet"
  spare_field jsonb, -- expect: placeholder-column "orders.spare_field"
  reserved integer, -- expect: placeholder-column "orders.reserved is kept"
  for_future_use text, -- expect: placeholder-column "orders.for_future_use"
  "Future_X" text, -- expect: placeholder-column "Future_X"
  tmp text, -- expect: placeholder-column "the name of orders.tmp does not tell what it holds"
  custom_field_12 text -- expect: placeholder-column "the name of orders.custom_field_12"
);
ALTER TABLE orders ADD COLUMN unused text; -- expect: placeholder-column "orders.unused is kept"
ALTER TABLE orders RENAME COLUMN note TO spare_2; -- expect: placeholder-column "orders.spare_2 is kept"
