ALTER TABLE users ADD COLUMN twice integer GENERATED ALWAYS AS (age * 2) STORED;
CREATE INDEX users_age_idx ON users (age);
