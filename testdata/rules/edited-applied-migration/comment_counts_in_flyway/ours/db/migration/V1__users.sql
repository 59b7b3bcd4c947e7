CREATE TABLE users (id bigint PRIMARY KEY);
-- all of them -- expect: edited-applied-migration "(comments and white space count)"
