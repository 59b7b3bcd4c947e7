CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: version-out-of-order "golang-migrate never runs it where 5 has run"
