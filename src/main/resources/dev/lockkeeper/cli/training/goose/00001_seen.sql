-- +goose Up
ALTER TABLE users ADD COLUMN seen date;
-- +goose Down
ALTER TABLE users DROP COLUMN seen;
