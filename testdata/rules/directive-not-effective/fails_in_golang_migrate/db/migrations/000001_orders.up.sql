-- expect: directive-not-effective "golang-migrate runs a statement without a transaction where the file holds no other"
-- +goose NO TRANSACTION
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
