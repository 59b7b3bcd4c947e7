CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, total numeric NOT NULL);
CREATE MATERIALIZED VIEW sales AS SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id;
CREATE UNIQUE INDEX sales_user_key ON sales (user_id);
CREATE MATERIALIZED VIEW totals AS SELECT sum(total) AS total FROM orders;
