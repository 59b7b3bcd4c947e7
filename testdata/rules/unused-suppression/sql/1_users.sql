CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- expect: unused-suppression warning "drop-table has nothing to say here"
-- lockkeeper:ignore drop-table it moved
INSERT INTO users VALUES (1, 'a');
INSERT INTO users VALUES (2, 'b'); -- lockkeeper:ignore truncate no -- expect: unused-suppression "truncate has nothing to say here"
-- expect: unused-suppression "drop-column has nothing to say here"
-- lockkeeper:ignore drop-column at the end of the file
