SET LOCAL lock_timeout = '5s';
ALTER TABLE users ALTER COLUMN nick SET DEFAULT 'none'; -- expect: operation-on-missing-object "nick"
