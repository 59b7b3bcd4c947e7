CREATE SCHEMA app;
CREATE TABLE app.people (id bigint PRIMARY KEY);
CREATE VIEW app.everybody AS SELECT id FROM app.people;
