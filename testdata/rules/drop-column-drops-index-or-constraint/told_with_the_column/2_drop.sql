SET lock_timeout = '5s';
ALTER TABLE orders DROP COLUMN state; -- expect: drop-column "orders.state goes with all its values, and the running release fails where it names it; index orders_user_state_idx of orders goes too, and the server does not say so"
