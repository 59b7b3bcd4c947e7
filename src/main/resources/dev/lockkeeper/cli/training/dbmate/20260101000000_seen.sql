-- migrate:up
ALTER TABLE users ADD COLUMN seen date;
-- migrate:down
ALTER TABLE users DROP COLUMN seen;
