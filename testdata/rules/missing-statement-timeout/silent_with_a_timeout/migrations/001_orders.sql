CREATE TABLE orders (id bigint PRIMARY KEY, total int);
ALTER TABLE orders ADD COLUMN day date;
