SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
-- lockkeeper:ignore drop-column no release names it
ALTER TABLE orders DROP COLUMN state;
