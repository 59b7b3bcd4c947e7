CREATE TABLE orders (id bigint PRIMARY KEY);
VACUUM FULL orders;
CLUSTER orders USING orders_pkey;
