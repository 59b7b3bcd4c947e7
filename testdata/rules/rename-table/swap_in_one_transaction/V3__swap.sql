SET LOCAL lock_timeout = '5s';
ALTER TABLE users RENAME TO users_old; -- expect: rename-table note "users is users_old from now on; the running release finds what takes the old name"
-- expect: table-swap-by-rename "users is another table from now on"
-- expect: rename-table "uses users_new, which is users"
ALTER TABLE users_new RENAME TO users;
