SET lock_timeout = '5s';
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('glad', 'sad', 'so so');
-- expect: alter-column-type-rewrites-table "people"
-- expect: enum-rebuilt-to-append "to give the enum mood 'so so'"
ALTER TABLE people ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood_old;
