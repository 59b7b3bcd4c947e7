INSERT INTO roles (id, name) VALUES (gen_random_uuid(), 'auditor'); -- expect: randomness "gen_random_uuid() gives this row of roles another value in every database: what names it by that value holds in one of them"
UPDATE users SET name = CASE WHEN random() < 0.5 THEN 'a' ELSE 'b' END WHERE id > 5; -- expect: randomness "chance decides what becomes of the rows of users"
DELETE FROM users WHERE random() < 0.01; -- expect: randomness "chance decides"
