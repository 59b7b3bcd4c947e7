CREATE TABLE orders (id bigint PRIMARY KEY, note text, state text);
CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE TABLE lists (id bigint PRIMARY KEY);
