CREATE INDEX posts_id_idx ON posts (id);
