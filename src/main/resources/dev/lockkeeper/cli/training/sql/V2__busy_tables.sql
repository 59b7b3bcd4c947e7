-- lockkeeper:ignore drop-column the release before this one stopped reading it
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders ADD COLUMN state text NOT NULL, ALTER COLUMN total TYPE numeric(12, 3);
ALTER TABLE orders ADD CONSTRAINT orders_total_most CHECK (total < 1000000) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_most;
CREATE INDEX orders_state ON orders (state) WHERE state <> 'done';
CREATE INDEX CONCURRENTLY orders_created ON orders (created_at);
UPDATE orders SET state = 'open';
DELETE FROM users;
ALTER TABLE users RENAME COLUMN email TO mail;
DROP TABLE IF EXISTS sessions CASCADE;
DO $$ BEGIN ALTER TABLE users ADD COLUMN seen date; END $$;
