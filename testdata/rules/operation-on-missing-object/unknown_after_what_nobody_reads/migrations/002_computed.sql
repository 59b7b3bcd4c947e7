SET lock_timeout = '5s';
DO $$
BEGIN
  EXECUTE 'ALTER TABLE users ADD COLUMN ' || (SELECT 'nmae'); -- expect: unread-statement "only the run of the migration knows"
END $$;
