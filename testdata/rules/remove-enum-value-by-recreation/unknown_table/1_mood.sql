SET lock_timeout = '5s';
CREATE TYPE new_mood AS ENUM ('glad');
ALTER TABLE people ALTER COLUMN mood TYPE new_mood USING mood::text::new_mood; -- expect: alter-column-type-rewrites-table "people"
