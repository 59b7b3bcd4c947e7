SET lock_timeout = '5s';
DROP EXTENSION citext CASCADE; -- expect: drop-cascade "users.email with them"
