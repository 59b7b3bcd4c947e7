SET lock_timeout = '5s';
ALTER TABLE t ALTER COLUMN name TYPE varchar(40); -- expect: alter-column-type-rewrites-table "written anew"
ALTER TABLE t ALTER COLUMN count TYPE smallint; -- expect: alter-column-type-rewrites-table "written anew"
ALTER TABLE t ALTER COLUMN flag TYPE bigint; -- expect: alter-column-type-rewrites-table "written anew"
ALTER TABLE t ALTER COLUMN total TYPE bigint USING (total * 100)::bigint; -- expect: alter-column-type-rewrites-table "written anew"
