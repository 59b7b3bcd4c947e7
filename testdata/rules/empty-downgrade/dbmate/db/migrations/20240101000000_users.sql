-- migrate:up
CREATE TABLE users (id bigint PRIMARY KEY);

-- migrate:down -- expect: empty-downgrade "rolling back 20240101000000_users changes nothing"
