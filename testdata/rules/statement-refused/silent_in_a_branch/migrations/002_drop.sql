SET lock_timeout = '5s';
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_views WHERE viewname = 'names') THEN
    -- lockkeeper:ignore drop-column nobody reads it
    ALTER TABLE users DROP COLUMN name;
  ELSE
    RAISE NOTICE 'names reads it';
  END IF;
END $$;
