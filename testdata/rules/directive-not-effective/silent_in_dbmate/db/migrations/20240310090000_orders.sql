-- migrate:up transaction:false
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
-- migrate:down
DROP TABLE orders;
