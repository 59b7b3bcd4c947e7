ALTER TABLE users ADD COLUMN display_name text;
CREATE FUNCTION users_name_sync() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.display_name := NEW.full_name;
  RETURN NEW;
END
$$;
CREATE TRIGGER users_name_sync BEFORE INSERT OR UPDATE ON users
  FOR EACH ROW EXECUTE FUNCTION users_name_sync();
UPDATE users SET display_name = full_name WHERE id < 1000 AND display_name IS DISTINCT FROM full_name;
