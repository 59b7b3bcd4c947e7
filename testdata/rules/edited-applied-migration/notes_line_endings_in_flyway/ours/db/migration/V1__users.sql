CREATE TABLE users (id bigint PRIMARY KEY); -- expect: edited-applied-migration note "has other line endings here"

CREATE TABLE posts (id bigint PRIMARY KEY);
