-- migrate:up -- expect: missing-docstring "nothing at the head of migration 20250101000000"
CREATE TABLE a (id bigint PRIMARY KEY); -- a comment too late

-- migrate:down
DROP TABLE a;
