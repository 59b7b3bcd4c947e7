SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "the statement fails if a value has more than 40 characters: t.name becomes character varying(40), which was text"
ALTER TABLE t ALTER COLUMN name TYPE varchar(40);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "fails if a value has more than 10 characters"
ALTER TABLE t ALTER COLUMN code TYPE varchar(10);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "fails if a value does not fit into integer"
ALTER TABLE t ALTER COLUMN id TYPE integer;
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change note "fails if a value has more than 3 digits before the point"
ALTER TABLE t ALTER COLUMN count TYPE numeric(5,2);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "fractions are rounded away, and the statement fails if a value does not fit into integer"
ALTER TABLE t ALTER COLUMN total TYPE integer;
