CREATE TABLE items (id bigint PRIMARY KEY, name text, price int, unit text, version int, data jsonb, tags text[]);
