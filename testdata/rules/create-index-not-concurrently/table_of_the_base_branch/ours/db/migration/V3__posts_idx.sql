SET LOCAL lock_timeout = '5s';
CREATE INDEX posts_id_idx ON posts (id); -- expect: create-index-not-concurrently "posts"
