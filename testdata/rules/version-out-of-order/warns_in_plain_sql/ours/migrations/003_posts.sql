CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: version-out-of-order "what runs the files in order has passed it where 005 has run"
