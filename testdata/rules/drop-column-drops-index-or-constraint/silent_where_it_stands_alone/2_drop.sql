SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column no release names them
ALTER TABLE orders DROP COLUMN state, DROP COLUMN note;
