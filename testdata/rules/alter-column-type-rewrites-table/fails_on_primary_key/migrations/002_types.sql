SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table error "changing id from integer to bigint"
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
