INSERT INTO roles (id, name) VALUES ('6f1c2d9e-0c3b-4a57-9a0e-5f6d1b7c8e21', 'auditor') ON CONFLICT DO NOTHING;
INSERT INTO roles (name) SELECT 'x' WHERE NOT EXISTS (SELECT 1 FROM roles WHERE name = 'x');
DELETE FROM users WHERE id = 7;
INSERT INTO users (id, name) VALUES (7, 'x');
CREATE TABLE fresh (id int);
INSERT INTO fresh VALUES (1);
INSERT INTO roles (id, name) VALUES ('6f1c2d9e-0c3b-4a57-9a0e-5f6d1b7c8e22', 'last');
