CREATE TABLE carts (id bigint PRIMARY KEY);
ALTER TABLE carts ADD COLUMN note text;
COMMENT ON TABLE orders IS 'what was ordered';
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;
INSERT INTO orders (id, note) VALUES (1, 'first');
UPDATE orders SET note = 'second' WHERE id = 1;
GRANT SELECT ON orders TO PUBLIC;
