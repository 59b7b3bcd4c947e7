-- migrate:up
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
-- migrate:down
DROP TABLE orders;
