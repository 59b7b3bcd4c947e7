CREATE FUNCTION reset_status() RETURNS void LANGUAGE sql AS $$ UPDATE users SET status = 'active' $$;
