SET lock_timeout = '5s';
DROP VIEW app.glad CASCADE; -- expect: drop-cascade "CASCADE drops view app.first_glad and whatever else depends on it, beside view app.glad"
DROP SCHEMA app CASCADE; -- expect: drop-schema "table app.people"
