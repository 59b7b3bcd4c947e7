SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (total + tax) STORED; -- expect: add-stored-generated-column "every row of orders"
