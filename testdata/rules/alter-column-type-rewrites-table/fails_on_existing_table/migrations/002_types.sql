SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table error "every row of orders is written anew and its indexes are built again while reads and writes wait: changing id from integer to bigint"
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
-- expect: alter-column-type-rewrites-table error "changing total from numeric(10,2) to numeric(12,4)"
ALTER TABLE orders ALTER COLUMN total SET DATA TYPE numeric(12, 4);
-- expect: alter-column-type-rewrites-table error "changing code from character(8) to text"
ALTER TABLE orders ALTER code TYPE text;
-- expect: alter-column-type-rewrites-table error "changing tags"
ALTER TABLE orders ALTER COLUMN tags TYPE text[];
-- expect: alter-column-type-rewrites-table error "changing placed_at"
ALTER TABLE orders ALTER COLUMN placed_at TYPE timestamptz USING placed_at AT TIME ZONE 'UTC';
-- expect: alter-column-type-rewrites-table error "changing state"
ALTER TABLE orders ALTER COLUMN state TYPE text;
