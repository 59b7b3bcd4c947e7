SET lock_timeout = '2s';
-- expect: operation-on-missing-object "phone"
ALTER TABLE users ALTER COLUMN phone SET DEFAULT '';
ALTER TABLE users ALTER COLUMN email SET DEFAULT '';
