-- expect: downgrade-fails "the foreign key orders_user_id_fkey of orders needs it"
DROP TABLE users;
DROP TABLE orders;
