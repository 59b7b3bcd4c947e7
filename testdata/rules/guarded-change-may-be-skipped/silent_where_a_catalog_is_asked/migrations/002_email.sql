SET lock_timeout = '5s';
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('glad', 'sad');
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'mood') THEN
    ALTER TABLE users ADD COLUMN mood mood;
  END IF;
  IF to_regclass('people') IS NULL THEN
    CREATE TABLE people (id bigint PRIMARY KEY);
  END IF;
END $$;
