/* */ -- expect: ignored-file-name "no underscore stands behind its number"
CREATE TABLE posts (id bigint PRIMARY KEY);
