SET lock_timeout = '5s';
ALTER TABLE IF EXISTS users RENAME TO people; -- expect: rename-table "the running release fails where it uses users, which is people from now on"
