SET lock_timeout = '5s';
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "values of more than 40 characters are cut"
ALTER TABLE t ALTER COLUMN name TYPE varchar(40) USING name::varchar(40);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "values of more than 10 characters are cut"
ALTER TABLE t ALTER COLUMN code TYPE varchar(10) USING left(code, 10);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "values are rounded to 1 digit behind the point"
ALTER TABLE t ALTER COLUMN total TYPE numeric(10,1);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "values are rounded to 2 digits behind the point, and the statement fails"
ALTER TABLE t ALTER COLUMN free TYPE numeric(12,2);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "digits beyond the first 6 may be lost"
ALTER TABLE t ALTER COLUMN weight TYPE real;
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "the time of day is lost: t.at becomes date, which was timestamp with time zone"
ALTER TABLE t ALTER COLUMN at TYPE date;
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "fractions of a second are rounded to 0 digits"
ALTER TABLE t ALTER COLUMN seen TYPE timestamp(0);
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "numbers other than 0 and 1 are lost"
ALTER TABLE t ALTER COLUMN flag TYPE boolean USING flag = 1;
-- expect: alter-column-type-rewrites-table "t "
-- expect: narrowing-type-change "the offset from UTC is lost"
ALTER TABLE t ALTER COLUMN span TYPE time;
