SET lock_timeout = '5s';
-- expect: create-index-not-concurrently note "users is small (about 120 rows, 64 kB)"
CREATE INDEX users_email_idx ON users (email);
-- expect: create-index-not-concurrently error "orders"
CREATE INDEX orders_user_idx ON orders (user_id);
