CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: deleted-applied-migration "this migration is gone, and origin/main has it: flyway migrate refuses to run where it has run"
