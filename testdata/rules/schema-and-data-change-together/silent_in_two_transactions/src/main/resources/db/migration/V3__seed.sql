SET LOCAL lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN remark text;
INSERT INTO users (id, name) VALUES (1, 'a');
INSERT INTO users (id, name) SELECT 2, 'b' WHERE NOT EXISTS (SELECT FROM users WHERE id = 2);
INSERT INTO users (id, name) SELECT * FROM (VALUES (3, 'c')) AS v (id, name);
INSERT INTO users (id) SELECT generate_series FROM generate_series(4, 9);
UPDATE orders SET remark = 'x' WHERE id = 1;
