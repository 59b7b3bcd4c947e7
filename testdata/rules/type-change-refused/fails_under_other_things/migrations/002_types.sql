SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN total TYPE bigint; -- expect: type-change-refused "the generated column gross is computed from it"
ALTER TABLE orders ALTER COLUMN tax TYPE bigint; -- expect: type-change-refused "the trigger orders_taxed fires on an update of it"
ALTER TABLE orders ALTER COLUMN shop TYPE varchar(40); -- expect: type-change-refused "the policy own_shop uses it"
ALTER TABLE events ALTER COLUMN at TYPE timestamptz; -- expect: type-change-refused "the column is part of the partition key"
