CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50), total int);
CREATE VIEW totals AS SELECT id, total FROM orders;
