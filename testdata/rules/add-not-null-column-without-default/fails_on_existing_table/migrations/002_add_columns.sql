SET lock_timeout = '5s';
-- expect: add-not-null-column-without-default "users.region is required and has no default"
ALTER TABLE users ADD COLUMN region text NOT NULL;
ALTER TABLE users
  ADD COLUMN note text,
  -- expect: add-not-null-column-without-default "users.city is required and has no default"
  ADD COLUMN city text NOT NULL;
-- expect: add-not-null-column-without-default "users.plan is required and has no default"
ALTER TABLE users ADD COLUMN plan text DEFAULT NULL NOT NULL;
