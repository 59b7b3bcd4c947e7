SET lock_timeout = '5s';
ALTER TABLE app."Users" RENAME TO people; -- expect: rename-table ", which is people from now on"
