CREATE TABLE users (id bigint PRIMARY KEY);
DO $$
BEGIN
  CREATE TYPE mood AS ENUM ('sad');
EXCEPTION
  WHEN duplicate_object THEN NULL;
  WHEN OTHERS THEN
    RAISE NOTICE 'see the log';
    RAISE;
END
$$;
