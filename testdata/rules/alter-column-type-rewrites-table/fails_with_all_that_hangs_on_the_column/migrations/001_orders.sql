CREATE TABLE orders (id bigint PRIMARY KEY, number serial, state varchar(10) NOT NULL DEFAULT 'open');
CREATE INDEX orders_number_idx ON orders (number DESC, state);
