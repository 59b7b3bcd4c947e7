SET lock_timeout = '5s';
-- expect: drop-cascade "beside view glad"
-- expect: drop-or-replace-view "glad"
DROP VIEW glad CASCADE;
DROP TYPE mood CASCADE; -- expect: drop-type-in-use "people.mood"
-- expect: drop-cascade "beside function one"
-- expect: drop-function "one()"
DROP FUNCTION one() CASCADE;
DROP SEQUENCE numbers CASCADE; -- expect: drop-cascade "beside sequence numbers"
DROP SCHEMA app CASCADE; -- expect: drop-cascade "beside schema app"
