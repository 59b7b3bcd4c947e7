CREATE SCHEMA app;
CREATE TABLE app.people (id bigint PRIMARY KEY);
