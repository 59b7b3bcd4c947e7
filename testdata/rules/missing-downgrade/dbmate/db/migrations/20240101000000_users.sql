-- migrate:up -- expect: missing-downgrade "migration 20240101000000_users has no way back"
CREATE TABLE users (id bigint PRIMARY KEY);
