SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN region text NOT NULL; -- expect: add-not-null-column-without-default "the statement fails if users holds a row, and INSERTs of the running release fail after it"
ALTER TABLE users ADD COLUMN IF NOT EXISTS region text NOT NULL;
