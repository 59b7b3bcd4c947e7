-- migrate:up
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
COMMIT; -- expect: commit-in-managed-transaction "COMMIT ends the transaction that dbmate opened"
-- migrate:down
DROP TABLE orders;
