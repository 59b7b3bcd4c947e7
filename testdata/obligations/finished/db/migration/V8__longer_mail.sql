ALTER TABLE users ADD COLUMN email_new text;
CREATE FUNCTION users_email_sync() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.email_new := NEW.email;
  RETURN NEW;
END
$$;
CREATE TRIGGER users_email_sync BEFORE INSERT OR UPDATE ON users
  FOR EACH ROW EXECUTE FUNCTION users_email_sync();
