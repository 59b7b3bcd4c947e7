SET lock_timeout = '5s';
-- expect: drop-cascade "CASCADE drops view app.first_glad and whatever else depends on it, beside view app.glad"
-- expect: drop-or-replace-view "app.glad"
DROP VIEW app.glad CASCADE;
DROP SCHEMA app CASCADE; -- expect: drop-schema "table app.people"
