-- expect: incomplete-downgrade "users.total is computed as age * 2"
ALTER TABLE users ADD COLUMN total numeric(10, 2) GENERATED ALWAYS AS (age * 2) STORED;
