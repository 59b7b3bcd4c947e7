-- expect: incomplete-downgrade "the foreign key orders_user_fk3 of orders stays"
ALTER TABLE orders RENAME CONSTRAINT orders_user_fk2 TO orders_user_fk3;
