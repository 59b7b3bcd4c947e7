SET lock_timeout = '5s';
-- lockkeeper:ignore truncate a cache, the nightly job fills it again
TRUNCATE TABLE price_cache;
