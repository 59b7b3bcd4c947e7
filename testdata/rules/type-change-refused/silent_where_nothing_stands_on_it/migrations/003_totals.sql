BEGIN;
SET LOCAL lock_timeout = '5s';
DROP VIEW totals;
CREATE VIEW totals AS SELECT id FROM orders;
ALTER TABLE orders ALTER COLUMN note TYPE varchar(200);
COMMIT;
