CREATE SCHEMA app;
SET search_path TO app; -- expect: search-path-left-changed note "search_path stays app in the migrations that run behind this one"
CREATE TABLE users (id bigint PRIMARY KEY);
