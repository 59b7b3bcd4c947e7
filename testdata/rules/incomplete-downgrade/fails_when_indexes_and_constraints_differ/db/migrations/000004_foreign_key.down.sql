-- expect: incomplete-downgrade "the foreign key orders_user_fk of orders is called orders_user_id_fkey; the next upgrade then fails: orders has no constraint orders_user_fk"
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
