CREATE TABLE users (id bigint PRIMARY KEY);

-- a comment -- expect: edited-applied-migration "20240101000000_init, which origin/main has, was edited"
