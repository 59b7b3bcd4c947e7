-- migrate:up
CREATE TABLE sessions (id bigint PRIMARY KEY);

-- migrate:down
DROP TABLE sessions;
