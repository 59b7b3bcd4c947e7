CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE MATERIALIZED VIEW totals AS SELECT sum(total) FROM orders;
