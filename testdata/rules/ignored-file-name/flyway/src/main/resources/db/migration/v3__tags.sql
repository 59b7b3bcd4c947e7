/* */ -- expect: ignored-file-name "its prefix is not V"
CREATE TABLE posts (id bigint PRIMARY KEY);
