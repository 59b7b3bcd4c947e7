SET lock_timeout = '5s';
ALTER TABLE users RENAME COLUMN name TO full_name; -- expect: rename-column "the running release fails where it names users.name, which is full_name from now on"
ALTER TABLE users RENAME nickname TO alias; -- expect: rename-column "names users.nickname, which is alias"
