/* */ -- expect: ignored-file-name "neither in .up.sql"
CREATE TABLE posts (id bigint PRIMARY KEY);
