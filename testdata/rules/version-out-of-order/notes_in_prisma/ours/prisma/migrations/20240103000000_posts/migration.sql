CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: version-out-of-order note "it runs behind 20240105000000_tags"
