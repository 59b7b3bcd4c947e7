CREATE TABLE orders (id bigint PRIMARY KEY, total int NOT NULL);
ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (total * 2) STORED;
