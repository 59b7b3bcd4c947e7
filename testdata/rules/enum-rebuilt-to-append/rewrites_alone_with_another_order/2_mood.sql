SET lock_timeout = '5s';
CREATE TYPE new_mood AS ENUM ('sad', 'so so', 'glad');
-- expect: alter-column-type-rewrites-table "people"
ALTER TABLE people ALTER COLUMN mood TYPE new_mood USING mood::text::new_mood;
DROP TYPE mood;
