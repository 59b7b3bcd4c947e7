-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
-- +goose Down
DROP INDEX CONCURRENTLY orders_user_idx;
