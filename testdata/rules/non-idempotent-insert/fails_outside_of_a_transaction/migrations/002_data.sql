INSERT INTO roles (id, name) VALUES ('6f1c2d9e-0c3b-4a57-9a0e-5f6d1b7c8e21', 'auditor'); -- expect: non-idempotent-insert note "this stays when a later statement fails, and when the file is run again it fails on the key of roles"
INSERT INTO users (id, name) VALUES (7, 'x');
UPDATE users SET name = 'x' WHERE id = 7;
