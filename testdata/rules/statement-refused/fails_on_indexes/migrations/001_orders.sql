CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, note text, shop text);
CREATE INDEX orders_user_idx ON orders (user_id);
CREATE INDEX orders_note_idx ON orders (note);
CREATE INDEX orders_shop_idx ON orders (shop);
CREATE UNIQUE INDEX orders_first_note_idx ON orders (note) WHERE id < 10;
