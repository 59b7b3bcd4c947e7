SET lock_timeout = '5s';
ALTER TABLE orders ALTER CONSTRAINT orders_user_fk NOT ENFORCED;
ALTER TABLE orders ALTER CONSTRAINT orders_user_fk DEFERRABLE;
