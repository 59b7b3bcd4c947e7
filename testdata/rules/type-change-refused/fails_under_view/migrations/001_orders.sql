CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50), total int);
CREATE VIEW notes AS SELECT id, note FROM orders;
