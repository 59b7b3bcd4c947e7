CREATE SCHEMA app;
CREATE TABLE app.people (id bigint PRIMARY KEY, glad boolean);
CREATE VIEW app.glad AS SELECT id FROM app.people WHERE glad;
CREATE VIEW app.first_glad AS SELECT min(id) AS id FROM app.glad;
