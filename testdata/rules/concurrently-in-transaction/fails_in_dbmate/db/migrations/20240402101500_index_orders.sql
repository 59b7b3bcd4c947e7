-- migrate:up
-- expect: concurrently-in-transaction "dbmate runs this migration in one"
CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id);
-- migrate:down
DROP INDEX orders_user_idx;
