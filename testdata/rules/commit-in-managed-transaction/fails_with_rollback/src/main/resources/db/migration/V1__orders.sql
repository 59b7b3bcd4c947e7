CREATE TABLE orders (id bigint PRIMARY KEY, note text);
ROLLBACK; -- expect: commit-in-managed-transaction "is undone"
