-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
-- +goose Down
DROP TABLE orders;
