SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = 0;
ALTER TABLE orders ADD COLUMN day date; -- expect: missing-statement-timeout "orders"
