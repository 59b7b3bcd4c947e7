SET lock_timeout = '5s';
-- expect: create-index-not-concurrently "writes to orders wait while orders_user_idx is built"
CREATE INDEX orders_user_idx ON orders (user_id);
-- expect: create-index-not-concurrently "writes to orders wait while orders_placed_at_idx is built"
CREATE UNIQUE INDEX IF NOT EXISTS orders_placed_at_idx ON orders USING btree (placed_at DESC NULLS LAST)
  INCLUDE (user_id) WITH (fillfactor = 90) WHERE placed_at IS NOT NULL;
-- expect: create-index-not-concurrently "writes to orders wait while orders_lower_idx is built"
CREATE INDEX ON orders (lower(id::text));
-- expect: create-index-not-concurrently "writes to orders wait while orders_lower_idx1 is built"
CREATE INDEX ON orders (lower(user_id::text));
