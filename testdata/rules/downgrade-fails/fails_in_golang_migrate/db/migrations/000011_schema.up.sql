CREATE SCHEMA stock;
CREATE TABLE stock.parts (id bigint);
