CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TYPE kind AS ENUM ('a'); -- expect: forbidden-operation error "this project allows no CreateType: states are rows of a table here"
GRANT SELECT ON users TO someone; -- expect: forbidden-operation "allows no Grant"
CREATE SEQUENCE numbers; -- expect: forbidden-operation "allows no CreateSequence"
