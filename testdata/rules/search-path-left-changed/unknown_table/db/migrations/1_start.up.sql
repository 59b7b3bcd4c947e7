SET lock_timeout = '5s';
SET search_path TO ''; -- expect: search-path-left-changed "stays empty"
ALTER TABLE app.users ADD COLUMN note text;
