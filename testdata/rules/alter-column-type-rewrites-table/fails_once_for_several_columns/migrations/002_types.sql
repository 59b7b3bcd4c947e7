SET lock_timeout = '5s';
ALTER TABLE orders
  ALTER COLUMN id TYPE bigint, -- expect: alter-column-type-rewrites-table "user_id becomes bigint"
  ALTER COLUMN user_id TYPE bigint;
