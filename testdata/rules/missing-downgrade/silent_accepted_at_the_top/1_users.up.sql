-- The first table.
-- lockkeeper:ignore missing-downgrade nothing was there before

CREATE TABLE users (id bigint PRIMARY KEY);
