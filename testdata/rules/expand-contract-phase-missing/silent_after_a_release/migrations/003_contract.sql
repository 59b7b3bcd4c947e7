SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column no release uses them
ALTER TABLE orders DROP COLUMN a, DROP COLUMN b, DROP COLUMN c, DROP COLUMN d_old;
-- lockkeeper:ignore drop-table no release uses it
DROP TABLE notes;
