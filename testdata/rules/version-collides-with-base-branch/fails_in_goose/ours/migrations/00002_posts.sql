-- +goose Up -- expect: version-collides-with-base-branch "origin/main has given version 2 to 00002_tags.sql: once merged, goose"
CREATE TABLE posts (id bigint PRIMARY KEY);
-- +goose Down
DROP TABLE posts;
