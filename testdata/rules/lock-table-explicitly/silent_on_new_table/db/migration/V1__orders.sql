CREATE TABLE orders (id bigint PRIMARY KEY);
LOCK TABLE orders;
