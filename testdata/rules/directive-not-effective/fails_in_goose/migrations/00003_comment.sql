-- expect: directive-not-effective "with a plus"
-- goose no transaction
-- +goose Up
COMMENT ON TABLE orders IS 'what people buy';
-- +goose Down
SELECT 1;
