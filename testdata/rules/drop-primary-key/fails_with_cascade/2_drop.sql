SET lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE; -- expect: drop-cascade "orders is left without a primary key"
