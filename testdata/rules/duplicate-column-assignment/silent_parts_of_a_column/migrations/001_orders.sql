CREATE TABLE orders (id bigint PRIMARY KEY, state text, lines text[]);
INSERT INTO orders (id, state) VALUES (1, 'new'), (2, 'new');
UPDATE orders SET lines[1] = 'a', lines[2] = 'b' WHERE id = 1;
UPDATE orders SET state = state WHERE id = 1;
