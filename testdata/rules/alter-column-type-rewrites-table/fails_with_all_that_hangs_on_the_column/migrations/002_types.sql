SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table error "changing number from integer to bigint"
ALTER TABLE orders ALTER COLUMN number TYPE bigint;
