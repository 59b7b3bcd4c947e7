-- lockkeeper:ignore missing-downgrade nothing was there before
-- migrate:up
CREATE TABLE users (id bigint PRIMARY KEY);
