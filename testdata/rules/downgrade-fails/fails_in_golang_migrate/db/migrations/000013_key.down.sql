-- expect: downgrade-fails "the foreign key tills_shop_id_fkey of tills needs it"
ALTER TABLE shops DROP CONSTRAINT shops_pkey;
DROP TABLE tills;
DROP TABLE shops;
