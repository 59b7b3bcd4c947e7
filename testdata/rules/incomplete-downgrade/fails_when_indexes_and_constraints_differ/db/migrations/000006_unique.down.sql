-- expect: incomplete-downgrade "the unique constraint orders_once of orders does not come back and the check constraint orders_state_known of orders stays; the next upgrade then fails: orders has no constraint orders_once"
CREATE UNIQUE INDEX orders_once ON orders (user_id, state);
