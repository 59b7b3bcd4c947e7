CREATE TABLE orders (id bigint PRIMARY KEY);
INSERT INTO orders (id) VALUES (1);
REINDEX TABLE orders;
REINDEX INDEX orders_pkey;
