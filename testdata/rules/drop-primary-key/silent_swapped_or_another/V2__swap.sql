SET LOCAL lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_code_key;
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_next;
