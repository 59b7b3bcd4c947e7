SET lock_timeout = '5s';
DROP INDEX orders_user_idx; -- expect: index-replaced-by-drop-first "queries of orders that used orders_user_idx read the whole table until it is built"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id, state);
