SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table warning "indexes of orders are built again"
ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "C";
