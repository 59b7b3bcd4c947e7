-- migrate:up -- expect: version-out-of-order note "it runs behind 20240105 where that has run, and before it in a new database"
CREATE TABLE posts (id bigint PRIMARY KEY);
-- migrate:down
DROP TABLE posts;
