CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL);
CREATE MATERIALIZED VIEW order_totals AS SELECT id, total FROM orders;
