BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
COMMIT;
BEGIN;
COMMENT ON TABLE orders IS 'what people buy';
COMMIT;
