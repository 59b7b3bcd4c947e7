SET lock_timeout = '5s';
DO $$ BEGIN
  ALTER TABLE users ADD COLUMN nickname text;
-- expect: swallowed-exception "counts as applied"
EXCEPTION WHEN OTHERS THEN NULL; END $$;
