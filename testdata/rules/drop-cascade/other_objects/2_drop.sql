SET lock_timeout = '5s';
DROP VIEW glad CASCADE; -- expect: drop-cascade "beside view glad"
DROP TYPE mood CASCADE; -- expect: drop-type-in-use "people.mood"
DROP FUNCTION one() CASCADE; -- expect: drop-cascade "beside function one"
DROP SEQUENCE numbers CASCADE; -- expect: drop-cascade "beside sequence numbers"
DROP SCHEMA app CASCADE; -- expect: drop-cascade "beside schema app"
