-- +goose NO TRANSACTION
-- +goose Up
-- goose runs this as it is
-- no transaction is needed
-- +goose StatementBegin
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
-- +goose StatementEnd
-- +goose Down
DROP TABLE orders;
