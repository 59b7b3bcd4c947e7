CREATE ROLE a LOGIN PASSWORD '${app_password}';
CREATE ROLE b LOGIN PASSWORD 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy';
CREATE ROLE c LOGIN PASSWORD NULL;
CREATE ROLE d LOGIN PASSWORD '********';
-- postgres://app:password@db.example.com/app, postgres://app:s3cr3t@localhost/app, AKIAIOSFODNN7EXAMPLE
CREATE TABLE users (id bigint PRIMARY KEY, password text);
INSERT INTO users VALUES (1, '$2b$12$abcdefghijklmnopqrstuv');
