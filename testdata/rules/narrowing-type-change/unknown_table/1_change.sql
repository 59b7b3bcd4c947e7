SET lock_timeout = '5s';
ALTER TABLE t ALTER COLUMN name TYPE varchar(40); -- expect: alter-column-type-rewrites-table "unless the old type"
