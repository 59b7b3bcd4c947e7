SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column no release since 2.3 names it
ALTER TABLE users DROP COLUMN nickname;
