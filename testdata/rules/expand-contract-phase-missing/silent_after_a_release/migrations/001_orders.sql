CREATE TABLE orders (id bigint PRIMARY KEY, a text, b text NOT NULL, c text, d text, f text);
CREATE TABLE notes (id bigint PRIMARY KEY);
