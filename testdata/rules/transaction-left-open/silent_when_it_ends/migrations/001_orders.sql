BEGIN;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
END;
BEGIN;
COMMENT ON TABLE orders IS 'what people buy';
ROLLBACK;
