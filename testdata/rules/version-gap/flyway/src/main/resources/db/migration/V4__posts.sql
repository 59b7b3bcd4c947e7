/* */ -- expect: version-gap "versions 2 to 3 are missing"
CREATE TABLE posts (id bigint PRIMARY KEY);
