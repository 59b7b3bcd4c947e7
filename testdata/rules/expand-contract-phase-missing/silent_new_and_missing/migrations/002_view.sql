SET lock_timeout = '5s';
DROP TABLE IF EXISTS nothing;
BEGIN;
SET LOCAL lock_timeout = '5s';
-- lockkeeper:ignore rename-table the view keeps the old name
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW orders AS SELECT * FROM purchases;
COMMIT;
