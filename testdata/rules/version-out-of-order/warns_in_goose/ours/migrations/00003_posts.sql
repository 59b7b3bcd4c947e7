-- +goose Up -- expect: version-out-of-order "unless -allow-missing is given"
CREATE TABLE posts (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE posts;
