SET lock_timeout = '5s';
CREATE TYPE new_mood AS ENUM ('joyful', 'glad', 'so so', 'sad');
-- expect: alter-column-type-rewrites-table "people"
-- expect: enum-rebuilt-to-append warning "every row of people is written anew to give the enum mood 'joyful', 'so so', which ADD VALUE gives it without touching a row"
ALTER TABLE people ALTER COLUMN mood TYPE new_mood USING mood::text::new_mood;
DROP TYPE mood;
ALTER TYPE new_mood RENAME TO mood;
