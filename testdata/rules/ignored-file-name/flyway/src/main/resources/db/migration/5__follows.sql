/* */ -- expect: ignored-file-name "it has no prefix"
CREATE TABLE posts (id bigint PRIMARY KEY);
