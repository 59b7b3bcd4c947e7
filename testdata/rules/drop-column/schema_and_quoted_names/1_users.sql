CREATE SCHEMA app;
CREATE TABLE app."Users" (id bigint PRIMARY KEY, "nickName" text);
