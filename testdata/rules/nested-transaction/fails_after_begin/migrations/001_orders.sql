BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
BEGIN; -- expect: nested-transaction "a transaction is open"
COMMENT ON TABLE orders IS 'what people buy';
COMMIT;
