SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_user_state_idx ON orders (user_id, state);
