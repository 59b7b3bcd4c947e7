/* */ -- expect: ignored-file-name "begins with no number"
CREATE TABLE posts (id bigint PRIMARY KEY);
