-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note); -- expect: several-concurrent-steps-in-one-file "goose runs it again from the start, and CREATE INDEX CONCURRENTLY fails because it is done"
CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);
-- +goose Down
DROP INDEX CONCURRENTLY orders_note_idx;
