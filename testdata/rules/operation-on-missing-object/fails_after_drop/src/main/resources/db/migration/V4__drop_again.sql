SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_state_check; -- expect: operation-on-missing-object "orders has no constraint orders_state_check: it was dropped"
