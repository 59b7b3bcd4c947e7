CREATE TABLE orders (id integer PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, order_id integer REFERENCES orders (id));
