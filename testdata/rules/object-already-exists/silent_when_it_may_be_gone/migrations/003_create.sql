DO $$
BEGIN
  CREATE TABLE old_users (id bigint PRIMARY KEY);
EXCEPTION WHEN duplicate_table THEN
  NULL;
END $$;
