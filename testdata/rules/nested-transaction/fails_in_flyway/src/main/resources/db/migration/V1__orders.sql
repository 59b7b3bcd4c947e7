BEGIN; -- expect: nested-transaction "BEGIN does nothing: Flyway has opened a transaction"
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
COMMIT;
