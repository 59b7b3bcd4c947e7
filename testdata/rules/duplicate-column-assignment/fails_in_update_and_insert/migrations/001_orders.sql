CREATE TABLE orders (id bigint PRIMARY KEY, state text, note text);
INSERT INTO orders (id, state, state) VALUES (1, 'new', 'old'); -- expect: duplicate-column-assignment error "state of orders is assigned twice: the server refuses the statement"
UPDATE orders SET state = 'new', note = '', state = 'old' WHERE id = 1; -- expect: duplicate-column-assignment "state of orders is assigned twice"
UPDATE orders SET (state, note) = ('new', ''), "note" = 'x' WHERE id = 1; -- expect: duplicate-column-assignment "note of orders is assigned twice"
