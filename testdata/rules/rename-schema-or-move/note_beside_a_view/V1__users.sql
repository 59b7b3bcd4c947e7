CREATE SCHEMA app;
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE app.people (id bigint PRIMARY KEY);
CREATE TABLE app.pets (id bigint PRIMARY KEY);
