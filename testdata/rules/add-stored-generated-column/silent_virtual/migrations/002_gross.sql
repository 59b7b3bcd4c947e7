SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (total * 2);
ALTER TABLE orders ADD COLUMN net int GENERATED ALWAYS AS (total * 2) VIRTUAL;
