-- +goose Up -- expect: missing-downgrade "migration 00001_users has no way back"
CREATE TABLE users (id bigint PRIMARY KEY);
