SET lock_timeout = '5s';
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_settings WHERE name = 'application_name') THEN
    ALTER TABLE users DROP COLUMN nickname; -- expect: drop-column "users.nickname goes"
  END IF;
END
$$;
