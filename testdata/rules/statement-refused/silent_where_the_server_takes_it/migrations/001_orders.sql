CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), note text NOT NULL);
CREATE UNIQUE INDEX orders_note_key ON orders (note);
CREATE INDEX orders_user_idx ON orders (user_id);
