CREATE TABLE users (id bigint PRIMARY KEY);

CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users ON DELETE SET NULL, buyer_id bigint NOT NULL REFERENCES users ON DELETE CASCADE);
CREATE TABLE keys (tenant bigint, id bigint, PRIMARY KEY (tenant, id));
CREATE TABLE notes (tenant bigint NOT NULL, key_id bigint, FOREIGN KEY (tenant, key_id) REFERENCES keys ON DELETE SET NULL (key_id));
