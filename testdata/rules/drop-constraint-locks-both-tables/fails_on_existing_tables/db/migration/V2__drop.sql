SET LOCAL lock_timeout = '5s';
-- lockkeeper:ignore drop-foreign-key nobody needs it
-- expect: drop-constraint-locks-both-tables note "reads of and writes to users wait too: with the foreign key orders_user_fk of orders goes its trigger on users, under ACCESS EXCLUSIVE until the transaction ends"
ALTER TABLE orders DROP CONSTRAINT orders_user_fk;
-- lockkeeper:ignore drop-column nobody reads it
-- expect: drop-constraint-locks-both-tables note "orders_shop_fk"
ALTER TABLE orders DROP COLUMN shop_id;
-- lockkeeper:ignore drop-foreign-key nobody needs it
ALTER TABLE orders DROP CONSTRAINT orders_parent_fk;
-- lockkeeper:ignore drop-table nobody reads it
DROP TABLE notes; -- expect: drop-constraint-locks-both-tables note "reads of and writes to users wait too"
