SET LOCAL lock_timeout = '5s';
-- lockkeeper:ignore drop-table both moved
DO $$ BEGIN DROP TABLE a; DROP TABLE b; END $$;
