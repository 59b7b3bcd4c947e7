SET lock_timeout = '5s';
-- lockkeeper:ignore truncate a cache
TRUNCATE events CASCADE;
