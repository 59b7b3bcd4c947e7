CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: version-collides-with-base-branch "origin/main has given version 2 to V2.0__tags.sql: once merged, Flyway refuses to run any migration"
