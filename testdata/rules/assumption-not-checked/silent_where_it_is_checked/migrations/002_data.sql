DELETE FROM users WHERE email = 'a@example.org';
UPDATE users SET name = CASE email WHEN 'a' THEN 'x' ELSE name END WHERE id > 5;
SELECT 1 / count(*) FROM users WHERE id = 7;
DELETE FROM users WHERE id = 7;
