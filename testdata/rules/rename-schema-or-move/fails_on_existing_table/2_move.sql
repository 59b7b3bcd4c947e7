SET lock_timeout = '5s';
ALTER TABLE users SET SCHEMA app; -- expect: rename-schema-or-move error "the running release fails where it uses users, which is app.users from now on"
