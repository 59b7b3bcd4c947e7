-- migrate:up
CREATE TABLE users (id bigint PRIMARY KEY); -- expect: edited-applied-migration "was edited"

-- migrate:down
SELECT 1;
