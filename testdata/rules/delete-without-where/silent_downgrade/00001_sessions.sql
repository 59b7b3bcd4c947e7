-- +goose Up
CREATE TABLE sessions (id bigint PRIMARY KEY);

-- +goose Down
DELETE FROM sessions;
DROP TABLE sessions;
