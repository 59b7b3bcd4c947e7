SET LOCAL lock_timeout = '5s';
ALTER TABLE users RENAME TO users_old; -- expect: rename-table note "uses users, which is users_old"
ALTER TABLE users_new RENAME TO users; -- expect: rename-table "uses users_new, which is users"
