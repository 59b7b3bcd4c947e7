SAVEPOINT before_orders;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
RELEASE SAVEPOINT before_orders;
