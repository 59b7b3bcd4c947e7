SET LOCAL lock_timeout = '5s';
CREATE INDEX orders_user_idx ON orders (user_id); -- expect: create-index-not-concurrently "holds a SHARE lock on the table until the transaction ends"
