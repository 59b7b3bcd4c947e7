SET lock_timeout = '5s';
-- expect: add-foreign-key-without-not-valid "nodes"
ALTER TABLE nodes ADD CONSTRAINT nodes_parent_fk FOREIGN KEY (parent_id) REFERENCES nodes (id);
