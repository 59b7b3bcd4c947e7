SET lock_timeout = '5s';
-- expect: create-index-not-concurrently warning "writes to orders wait while orders_user_idx is built"
CREATE INDEX orders_user_idx ON orders (user_id);
