CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint CONSTRAINT orders_user_fk REFERENCES users (id),
  shop_id bigint CONSTRAINT orders_shop_fk REFERENCES shops (id),
  parent_id bigint CONSTRAINT orders_parent_fk REFERENCES orders (id)
);
CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
