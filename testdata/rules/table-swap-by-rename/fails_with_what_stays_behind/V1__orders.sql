CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE lines (order_id bigint REFERENCES orders);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE TABLE orders_new (id bigint PRIMARY KEY);
