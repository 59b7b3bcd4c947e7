/* */ -- expect: ignored-file-name "begins with no number"
-- migrate:up
CREATE TABLE posts (id bigint PRIMARY KEY);
