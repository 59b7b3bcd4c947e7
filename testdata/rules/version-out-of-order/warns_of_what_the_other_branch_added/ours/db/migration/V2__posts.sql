CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: version-out-of-order "version 2 is below 3"
