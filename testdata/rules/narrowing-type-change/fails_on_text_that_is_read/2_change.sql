SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "the statement fails if a value is no integer"
ALTER TABLE t ALTER COLUMN name TYPE integer USING name::integer;
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "the statement fails if a value is no mood"
ALTER TABLE t ALTER COLUMN code TYPE mood USING code::text::mood;
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "the statement fails if a value is no date"
ALTER TABLE t ALTER COLUMN letters TYPE date USING trim(letters)::date;
