CREATE TABLE a (id bigint PRIMARY KEY); -- expect: missing-docstring "nothing at the head of migration 001_a says what it is for"
