-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY readings_2024_01_taken_at_idx ON readings_2024_01 (taken_at);

-- +goose Down
SET lock_timeout = '5s';
DROP INDEX CONCURRENTLY readings_2024_01_taken_at_idx;
