SET lock_timeout = '5s';
ALTER TABLE users SET SCHEMA app; -- expect: rename-schema-or-move "the running release fails where it uses users"
ALTER SCHEMA shop RENAME TO store; -- expect: rename-schema-or-move "schema shop"
ALTER FUNCTION total(integer) SET SCHEMA app; -- expect: rename-schema-or-move "total, which is app.total"
