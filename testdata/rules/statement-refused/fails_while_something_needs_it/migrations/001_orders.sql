CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint REFERENCES users (id),
  shop_id bigint REFERENCES shops (id)
);
CREATE VIEW names AS SELECT id, name FROM users;
