SET lock_timeout = '5s';
DO $$
DECLARE t text := 'users';
BEGIN
  BEGIN
    EXECUTE format('ALTER TABLE %I ADD COLUMN nickname text', t);
  -- expect: swallowed-exception warning "after lock_not_available or query_canceled what the block did is undone"
  EXCEPTION WHEN lock_not_available OR query_canceled THEN
    NULL;
  END;
  IF true THEN
    CASE t WHEN 'users' THEN NULL; ELSE NULL; END CASE;
  END IF;
EXCEPTION
  WHEN duplicate_column OR undefined_table THEN
    RAISE NOTICE 'there already';
  WHEN division_by_zero THEN
    RAISE;
  WHEN check_violation THEN
    RAISE EXCEPTION 'rows are wrong';
  WHEN OTHERS THEN
    IF true THEN
      RAISE WARNING 'something went wrong';
    END IF;
END
$$;
