SET LOCAL lock_timeout = '5s';
-- lockkeeper:ignore drop-or-replace-view nothing reads it
DROP VIEW ones RESTRICT;
