ALTER TABLE orders VALIDATE CONSTRAINT purchases_user_id_fkey;
ALTER TABLE users VALIDATE CONSTRAINT users_region_not_null;
ALTER TABLE users ALTER COLUMN region SET NOT NULL, ALTER COLUMN country SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_region_not_null, DROP CONSTRAINT users_country_not_null;
ALTER DOMAIN percentage VALIDATE CONSTRAINT in_range;
