SET lock_timeout = '5s';
CREATE INDEX orders_user_idx ON orders (user_id); -- expect: create-index-not-concurrently "until the transaction ends"
