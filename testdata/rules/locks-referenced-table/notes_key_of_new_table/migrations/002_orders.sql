SET lock_timeout = '5s';
-- expect: locks-referenced-table note "writes to users wait: the foreign key orders_user_id_fkey of orders holds SHARE ROW EXCLUSIVE on users"
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
