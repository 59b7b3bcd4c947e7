CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: deleted-applied-migration "this migration is gone"
