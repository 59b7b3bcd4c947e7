-- expect: directive-not-effective "goose has no annotation of this name; `-- +goose NO TRANSACTION` is one"
-- +goose NO TRANSACTIONS
-- +goose Up
COMMENT ON TABLE orders IS 'what people buy';
-- +goose Down
SELECT 1;
