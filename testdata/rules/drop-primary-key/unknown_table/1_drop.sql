SET lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_pkey; -- expect: drop-primary-key "orders is left without a primary key"
ALTER TABLE orders DROP CONSTRAINT orders_code_key;
