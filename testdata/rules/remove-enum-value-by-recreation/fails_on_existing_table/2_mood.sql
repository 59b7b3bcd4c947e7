SET lock_timeout = '5s';
CREATE TYPE new_mood AS ENUM ('glad');
-- expect: alter-column-type-rewrites-table "people"
-- expect: remove-enum-value-by-recreation warning "the statement fails if a row of people holds 'sad', 'so so', and the running release fails after it where it writes it to people.mood"
ALTER TABLE people ALTER COLUMN mood TYPE new_mood USING mood::text::new_mood;
DROP TYPE mood;
