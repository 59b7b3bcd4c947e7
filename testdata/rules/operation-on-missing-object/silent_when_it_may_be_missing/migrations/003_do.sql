SET lock_timeout = '5s';
DO $$
BEGIN
  ALTER TABLE users ALTER COLUMN nmae SET DEFAULT '';
EXCEPTION WHEN undefined_column THEN
  NULL;
END $$;
