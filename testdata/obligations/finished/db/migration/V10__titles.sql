ALTER TABLE users RENAME COLUMN name TO full_name;
CREATE VIEW users_of_before AS SELECT id, full_name AS name FROM users;
ALTER TABLE orders ADD COLUMN memo text;
COMMENT ON COLUMN orders.memo IS 'Deprecated: note has it.';
