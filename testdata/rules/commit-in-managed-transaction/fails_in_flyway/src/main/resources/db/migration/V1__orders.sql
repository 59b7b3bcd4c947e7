CREATE TABLE orders (id bigint PRIMARY KEY, note text);
COMMIT; -- expect: commit-in-managed-transaction "COMMIT ends the transaction that Flyway opened: what precedes it stays if the rest fails, and what follows runs without one"
CREATE TABLE items (id bigint PRIMARY KEY);
