CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, code text UNIQUE);
CREATE UNIQUE INDEX orders_next ON orders (id);
