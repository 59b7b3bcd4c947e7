SET lock_timeout = '5s';
CREATE TYPE new_mood AS ENUM ('glad', 'so so');
-- expect: alter-column-type-rewrites-table "people"
-- expect: remove-enum-value-by-recreation "the running release fails where it writes 'sad' to people.mood"
ALTER TABLE people ALTER COLUMN mood TYPE new_mood USING (CASE mood WHEN 'sad' THEN 'so so' ELSE mood::text END)::new_mood;
