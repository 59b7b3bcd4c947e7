ALTER TYPE mood ADD VALUE 'calm';
UPDATE users SET name = 'calm' WHERE id = 1;
DELETE FROM users WHERE name = 'calm';
INSERT INTO users (id, name) VALUES (1, 'calm');
COMMENT ON TYPE mood IS 'calm';
