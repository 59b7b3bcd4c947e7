CREATE TABLE users (id bigint PRIMARY KEY, status text);
CREATE TABLE changes (id bigint, status text);
