-- migrate:up -- expect: version-collides-with-base-branch "dbmate takes the one for applied where the other has run"
CREATE TABLE posts (id bigint PRIMARY KEY);
-- migrate:down
DROP TABLE posts;
