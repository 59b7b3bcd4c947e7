SET lock_timeout = '5s';
DO $$
BEGIN
  -- IF this were code, it would have no END
  IF EXISTS (SELECT FROM users WHERE email IS NULL) THEN
    RAISE EXCEPTION 'IF there is none, END IF';
  END IF;
  ALTER TABLE users ALTER COLUMN email SET DEFAULT '';
  IF (SELECT count(*) FROM users) > 10 THEN
    ALTER TABLE IF EXISTS users ALTER COLUMN email SET DEFAULT 'a';
  ELSE
    ALTER TABLE users ALTER COLUMN email SET DEFAULT 'b';
  END IF;
END $$;
