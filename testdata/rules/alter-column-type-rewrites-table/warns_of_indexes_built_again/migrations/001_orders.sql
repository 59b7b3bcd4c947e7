CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20));
CREATE INDEX orders_code_idx ON orders (code COLLATE "C");
