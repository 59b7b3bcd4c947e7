DELETE FROM users WHERE expires_at < now() - interval '30 days'; -- expect: wall-clock "which rows of users it deletes depends on the moment at which it runs"
UPDATE users SET name = 'x' WHERE expires_at > CURRENT_DATE - 7 AND id > 5; -- expect: wall-clock "which rows of users it updates depends"
INSERT INTO roles (id, created_at) SELECT '6f1c2d9e-0c3b-4a57-9a0e-5f6d1b7c8e21', expires_at FROM users WHERE expires_at > date_trunc('day', now()); -- expect: wall-clock "which rows of roles it adds depends"
INSERT INTO roles (id, created_at) VALUES ('6f1c2d9e-0c3b-4a57-9a0e-5f6d1b7c8e22', now() + interval '1 day'); -- expect: wall-clock "a value of roles is computed from the moment"
