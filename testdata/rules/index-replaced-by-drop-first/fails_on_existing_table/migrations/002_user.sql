SET lock_timeout = '5s';
-- expect: index-replaced-by-drop-first warning "queries of orders that used orders_user_idx read the whole table until orders_user_state_idx is built"
DROP INDEX CONCURRENTLY orders_user_idx;
CREATE INDEX CONCURRENTLY orders_user_state_idx ON orders (user_id, state);
