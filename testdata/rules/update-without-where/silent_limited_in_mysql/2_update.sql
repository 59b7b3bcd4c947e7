UPDATE users SET state = 'a' LIMIT 1000;
UPDATE users SET state = 'a' ORDER BY id LIMIT 1000;
