SET lock_timeout = '5s';
ALTER TABLE app.users RENAME COLUMN name TO full_name; -- expect: rename-column "names app.users.name"
