SET lock_timeout = '5s';
CREATE SCHEMA app; -- expect: object-already-exists "the schema app is there already"
CREATE VIEW names AS SELECT 1 AS one; -- expect: object-already-exists "the view names is there already"
CREATE TABLE names (id bigint PRIMARY KEY); -- expect: object-already-exists "the view names is there already"
CREATE TYPE mood AS ENUM ('glad'); -- expect: object-already-exists "the type mood is there already"
CREATE DOMAIN mood AS text; -- expect: object-already-exists "is there already"
CREATE SEQUENCE numbers; -- expect: object-already-exists "the sequence numbers is there already"
CREATE FUNCTION one(b integer) RETURNS int LANGUAGE sql AS 'SELECT 1'; -- expect: object-already-exists "a function one with these arguments is there already"
