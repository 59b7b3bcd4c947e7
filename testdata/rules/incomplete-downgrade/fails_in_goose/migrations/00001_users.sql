-- +goose Up
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE logins (user_id bigint);

-- +goose Down
-- expect: incomplete-downgrade "the table users stays; the next upgrade then fails"
DROP TABLE logins;
