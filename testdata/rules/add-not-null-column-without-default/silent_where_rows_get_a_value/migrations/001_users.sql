CREATE DOMAIN region AS text DEFAULT 'eu';
CREATE TABLE users (id bigint PRIMARY KEY);
