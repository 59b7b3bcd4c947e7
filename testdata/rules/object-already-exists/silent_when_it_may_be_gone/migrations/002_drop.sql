SET lock_timeout = '5s';
DO $$
BEGIN
  IF EXISTS (SELECT FROM users) THEN
    -- lockkeeper:ignore drop-table they are kept elsewhere
    DROP TABLE old_users;
  END IF;
END $$;
