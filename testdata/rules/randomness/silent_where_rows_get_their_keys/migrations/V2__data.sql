UPDATE roles SET id = gen_random_uuid() WHERE name = 'x';
UPDATE users SET name = md5(random()::text) WHERE id > 5;
INSERT INTO roles (id, name) SELECT gen_random_uuid(), name FROM users WHERE id > 5;
CREATE TABLE fresh (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text);
INSERT INTO fresh (id, name) VALUES (gen_random_uuid(), 'a');
