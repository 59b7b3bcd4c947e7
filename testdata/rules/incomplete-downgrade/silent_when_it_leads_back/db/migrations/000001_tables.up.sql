CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE users (id bigserial PRIMARY KEY, email varchar(50) NOT NULL DEFAULT '0', age integer DEFAULT 0, joined timestamptz DEFAULT now(), mood mood DEFAULT 'glad', alive boolean DEFAULT true, CHECK (age >= 0));
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
CREATE INDEX orders_user_idx ON orders (user_id);
COMMENT ON COLUMN users.email IS 'where';
