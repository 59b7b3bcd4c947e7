UPDATE users SET name = 'x', updated_at = now() WHERE id = 7;
UPDATE users SET updated_at = coalesce(updated_at, now() AT TIME ZONE 'utc') WHERE id = 7;
INSERT INTO roles (id, created_at) VALUES ('6f1c2d9e-0c3b-4a57-9a0e-5f6d1b7c8e22', now());
DELETE FROM users WHERE expires_at < now();
SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN seen_at timestamptz DEFAULT now();
CREATE TABLE fresh (id bigint PRIMARY KEY, due timestamptz);
INSERT INTO fresh VALUES (1, now() + interval '1 day');
