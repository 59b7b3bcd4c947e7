CREATE DOMAIN email AS text;
CREATE TABLE users (id bigint PRIMARY KEY, email email);
CREATE TABLE shops (id bigint PRIMARY KEY, mail email);
