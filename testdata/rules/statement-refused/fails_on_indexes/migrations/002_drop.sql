SET lock_timeout = '5s';
-- expect: statement-refused error "the server refuses this DROP INDEX CONCURRENTLY: DROP INDEX CONCURRENTLY does not support dropping multiple objects"
DROP INDEX CONCURRENTLY orders_user_idx, orders_note_idx;
-- expect: statement-refused "the server refuses this DROP INDEX CONCURRENTLY: DROP INDEX CONCURRENTLY does not support CASCADE"
DROP INDEX CONCURRENTLY orders_shop_idx CASCADE;
-- expect: statement-refused "the server refuses this DROP INDEX: the constraint orders_pkey requires it"
DROP INDEX orders_pkey;
