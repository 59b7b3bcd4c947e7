CREATE TABLE users (id bigint, state text);
