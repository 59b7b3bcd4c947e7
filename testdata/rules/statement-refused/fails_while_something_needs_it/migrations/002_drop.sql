SET lock_timeout = '5s';
-- lockkeeper:ignore drop-column nobody reads it
-- expect: statement-refused "the server refuses this ALTER TABLE: the view names reads it"
ALTER TABLE users DROP COLUMN name;
-- lockkeeper:ignore truncate nobody reads it
-- expect: statement-refused "the server refuses this TRUNCATE: the foreign key orders_user_id_fkey of orders references it"
TRUNCATE users;
-- lockkeeper:ignore drop-table nobody reads it
-- expect: statement-refused "the server refuses this DROP TABLE: the foreign key orders_shop_id_fkey of orders needs it"
DROP TABLE shops;
