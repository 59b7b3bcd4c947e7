SET lock_timeout = '5s';
DO $$
BEGIN
  IF EXISTS (SELECT FROM users WHERE email IS NULL) THEN
    RAISE NOTICE 'not yet';
    RETURN;
  END IF;
  ALTER TABLE users ALTER COLUMN email SET DEFAULT ''; -- expect: guarded-change-may-be-skipped "where the condition in line 4 holds, this is passed over"
END $$;
