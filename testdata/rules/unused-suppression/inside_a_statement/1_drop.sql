SET lock_timeout = '5s';
ALTER TABLE users
  -- lockkeeper:ignore drop-column no release names it
  DROP COLUMN name,
  DROP COLUMN nickname, -- lockkeeper:ignore drop-column no release names it either
  DROP COLUMN motto, -- expect: drop-column "users.motto goes"
  -- expect: unused-suppression "drop-column has nothing to say here"
  -- lockkeeper:ignore drop-column nothing is dropped on the next line
  ADD COLUMN state text;
