SET lock_timeout = '5s';
-- expect: add-stored-generated-column "every row of orders is read while reads and writes wait: the column gross is computed for each to look for a NULL"
ALTER TABLE orders ADD COLUMN gross int NOT NULL GENERATED ALWAYS AS (total + tax) VIRTUAL;
