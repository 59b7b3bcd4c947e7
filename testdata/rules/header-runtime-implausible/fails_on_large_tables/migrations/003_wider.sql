-- Estimated runtime: 2 s on 1 million rows, instant elsewhere
SET lock_timeout = '5s';
ALTER TABLE readings ALTER COLUMN b TYPE bigint; -- expect: alter-column-type-rewrites-table ""
ALTER TABLE small ALTER COLUMN a TYPE bigint; -- expect: alter-column-type-rewrites-table ""
