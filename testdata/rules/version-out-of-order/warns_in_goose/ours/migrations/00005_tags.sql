-- +goose Up
CREATE TABLE tags (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE tags;
