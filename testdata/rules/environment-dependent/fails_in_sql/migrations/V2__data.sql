DO $$
BEGIN
  -- expect: environment-dependent "current_database() decides what this does: databases that have run the same migrations differ"
  IF current_database() = 'production' THEN
    UPDATE users SET name = 'x' WHERE id = 7;
  END IF;
END
$$;
UPDATE users SET name = 'y' WHERE current_user = 'deploy' AND id = 8; -- expect: environment-dependent "current_user decides"
