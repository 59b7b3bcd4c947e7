-- +goose NO TRANSACTION
-- +goose Up
SET LOCAL lock_timeout = '5s'; -- expect: set-local-without-transaction "lock_timeout stays as it was"
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note); -- expect: missing-lock-timeout ""
-- +goose Down
DROP INDEX CONCURRENTLY orders_note_idx;
