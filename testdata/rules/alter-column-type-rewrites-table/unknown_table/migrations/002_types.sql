SET lock_timeout = '5s';
-- No other type becomes bigint for free.
-- expect: alter-column-type-rewrites-table error "changing id to bigint"
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
-- expect: alter-column-type-rewrites-table warning "unless the old type is one that needs no conversion"
ALTER TABLE orders ALTER COLUMN code TYPE text;
