-- +goose Up
CREATE TABLE users (id bigint PRIMARY KEY);

-- +goose Down -- expect: empty-downgrade "rolling back 00001_users changes nothing"
