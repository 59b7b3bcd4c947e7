CREATE SCHEMA shop;
CREATE TABLE shop."Order Lines" (id bigint PRIMARY KEY, "Order" bigint NOT NULL);
