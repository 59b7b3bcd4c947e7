CREATE SCHEMA app;
SET search_path TO app;
CREATE TABLE users (id bigint PRIMARY KEY);
SET search_path TO public;
