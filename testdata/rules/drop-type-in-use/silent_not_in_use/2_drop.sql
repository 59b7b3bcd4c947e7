SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column no release names it
ALTER TABLE people DROP COLUMN mood;
DROP TYPE mood;
DROP TYPE pace;
