SAVEPOINT before_orders;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
ROLLBACK TO SAVEPOINT before_orders;
