SET lock_timeout = '5s';
-- expect: locks-referenced-table note "writes to users wait"
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
