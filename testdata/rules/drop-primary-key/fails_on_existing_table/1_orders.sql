CREATE TABLE orders (id bigint, part bigint, CONSTRAINT orders_key PRIMARY KEY (id, part), UNIQUE (part));
