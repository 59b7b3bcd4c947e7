SET lock_timeout = '5s';
ALTER SCHEMA app RENAME TO store; -- expect: rename-schema-or-move "the running release fails where it names schema app, which is store from now on"
