SET lock_timeout = '5s';
ALTER TABLE users
  -- expect: drop-column "users.name goes with all its values, and the running release fails where it names it; users.nickname goes with all its values"
  DROP COLUMN name,
  DROP COLUMN nickname;
