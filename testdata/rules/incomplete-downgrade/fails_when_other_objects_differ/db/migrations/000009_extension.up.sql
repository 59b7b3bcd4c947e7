CREATE EXTENSION citext;
CREATE SCHEMA stock;
CREATE TABLE stock.parts (id bigint);
