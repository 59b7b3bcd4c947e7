SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN region text NOT NULL; -- expect: add-not-null-column-without-default "users.region is required and has no default"
ALTER TABLE users ADD area region NOT NULL; -- expect: add-not-null-column-without-default "users.area is required"
ALTER TABLE users ADD COLUMN zone text DEFAULT NULL NOT NULL; -- expect: add-not-null-column-without-default "users.zone is required"
ALTER TABLE users ADD COLUMN IF NOT EXISTS state text NOT NULL; -- expect: add-not-null-column-without-default "users.state is required"
