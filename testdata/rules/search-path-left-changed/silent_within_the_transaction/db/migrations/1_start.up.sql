CREATE SCHEMA app;
SET LOCAL search_path TO app;
CREATE TABLE users (id bigint PRIMARY KEY);
