ALTER TABLE users ADD COLUMN region text NOT NULL; -- expect: add-not-null-column-without-default "users.region is required"
