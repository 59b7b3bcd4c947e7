CREATE TABLE users (id bigint PRIMARY KEY, email text, CONSTRAINT users_email_set CHECK (email <> ''));
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint CONSTRAINT orders_user_fk REFERENCES users (id) ON DELETE CASCADE, state text);
CREATE INDEX orders_state_idx ON orders (state) WHERE state <> 'done';
CREATE UNIQUE INDEX users_email_idx ON users (lower(email));
ALTER TABLE orders ADD CONSTRAINT orders_once UNIQUE (user_id, state);
