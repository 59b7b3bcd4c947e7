CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users, code text UNIQUE);
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
