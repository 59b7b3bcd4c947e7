-- +goose Up
CREATE INDEX CONCURRENTLY orders_state ON orders (state); -- expect: mixed-transactional-and-not "goose runs all of this in one transaction, which CREATE INDEX CONCURRENTLY refuses"
COMMENT ON TABLE orders IS 'what people buy';
-- +goose Down
DROP INDEX orders_state;
