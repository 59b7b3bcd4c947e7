CREATE TABLE was (id bigint PRIMARY KEY, reserved_1 text);
DROP TABLE stock;
