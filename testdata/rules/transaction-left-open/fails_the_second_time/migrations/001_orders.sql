BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
COMMIT;
START TRANSACTION; -- expect: transaction-left-open "nothing ends"
COMMENT ON TABLE orders IS 'what people buy';
