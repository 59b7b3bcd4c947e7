/* */ -- expect: ignored-file-name "no two underscores"
CREATE TABLE posts (id bigint PRIMARY KEY);
