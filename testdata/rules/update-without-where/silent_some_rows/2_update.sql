UPDATE users SET status = 'active' WHERE id < 1000;
UPDATE users SET status = changes.status FROM changes WHERE changes.id = users.id;
INSERT INTO users VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET status = 'a';
