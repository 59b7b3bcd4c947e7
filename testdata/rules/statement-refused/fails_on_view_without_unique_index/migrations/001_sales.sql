CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE MATERIALIZED VIEW sales AS SELECT sum(total) AS total FROM orders;
