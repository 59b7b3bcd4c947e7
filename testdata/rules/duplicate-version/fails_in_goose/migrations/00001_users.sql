-- people -- expect: duplicate-version "version 1 stands in 2 files: goose refuses to run any migration"
-- +goose Up
CREATE TABLE users (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE users;
