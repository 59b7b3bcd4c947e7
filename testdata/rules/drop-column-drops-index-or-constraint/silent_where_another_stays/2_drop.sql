SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column no release names it
ALTER TABLE orders DROP COLUMN state_old;
