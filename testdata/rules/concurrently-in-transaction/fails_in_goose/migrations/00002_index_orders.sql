-- +goose Up
SET lock_timeout = '5s';
-- expect: concurrently-in-transaction "goose runs this migration in one"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
-- +goose Down
DROP INDEX orders_user_idx;
