SET lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey; -- expect: drop-foreign-key note "orders.user_id may name rows of users that are not there from now on", drop-constraint-locks-both-tables "users"
ALTER TABLE orders DROP CONSTRAINT orders_buyer_id_fkey; -- expect: drop-foreign-key "orders.buyer_id may name rows of users that are not there from now on, and ON DELETE CASCADE no longer does its work", drop-constraint-locks-both-tables "users"
