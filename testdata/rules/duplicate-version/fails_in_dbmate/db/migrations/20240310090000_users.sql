-- people -- expect: duplicate-version "version 20240310090000 stands in 2 files: dbmate skips the second"
-- migrate:up
CREATE TABLE users (id bigint PRIMARY KEY);
-- migrate:down
DROP TABLE users;
