SET lock_timeout = '5s';
-- expect: add-stored-generated-column error "every row of orders is written anew while reads and writes wait: the stored column gross is computed for each, and ADD COLUMN holds ACCESS EXCLUSIVE"
ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (total + tax) STORED;
-- expect: add-stored-generated-column "the stored column net"
ALTER TABLE orders ADD COLUMN net int NOT NULL GENERATED ALWAYS AS (total - tax) STORED;
