CREATE TABLE posts (id bigint PRIMARY KEY); -- expect: version-collides-with-base-branch "origin/main has another migration in a file of this name"
