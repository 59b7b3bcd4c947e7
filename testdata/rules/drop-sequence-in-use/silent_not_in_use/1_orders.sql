CREATE SEQUENCE numbers;
CREATE TABLE orders (id bigint PRIMARY KEY, number bigint DEFAULT nextval('numbers'));
