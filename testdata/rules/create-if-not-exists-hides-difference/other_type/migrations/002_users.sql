SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN IF NOT EXISTS age bigint; -- expect: create-if-not-exists-hides-difference "has age as integer, not bigint"
