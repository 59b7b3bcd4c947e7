SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
COMMIT; -- expect: commit-in-managed-transaction "COMMIT ends the transaction that Flyway opened"
