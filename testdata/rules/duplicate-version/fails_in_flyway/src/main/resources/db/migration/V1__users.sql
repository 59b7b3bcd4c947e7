-- people -- expect: duplicate-version "version 1 stands in 2 files: Flyway refuses to run any migration"
CREATE TABLE users (id bigint PRIMARY KEY);
