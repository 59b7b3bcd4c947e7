CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: edited-applied-migration "version 1, which origin/main has, was edited"
