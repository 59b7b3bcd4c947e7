BEGIN;
SET LOCAL lock_timeout TO 3000;
ALTER TABLE orders ADD COLUMN more text;
COMMIT;
