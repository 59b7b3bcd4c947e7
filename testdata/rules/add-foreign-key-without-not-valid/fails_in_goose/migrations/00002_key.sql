-- +goose Up
SET LOCAL lock_timeout = '5s';
-- expect: add-foreign-key-without-not-valid "until the transaction ends"
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id);
-- +goose Down
ALTER TABLE orders DROP CONSTRAINT orders_user_fk;
