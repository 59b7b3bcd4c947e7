CREATE TABLE users (id bigint PRIMARY KEY, boss_id bigint REFERENCES users (id));
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
