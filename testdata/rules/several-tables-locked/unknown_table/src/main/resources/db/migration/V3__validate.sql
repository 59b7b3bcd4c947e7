SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN mail text;
ALTER TABLE items VALIDATE CONSTRAINT items_total;
ALTER TABLE orders ADD COLUMN mail text; -- expect: several-tables-locked "users is locked from line 2 on"
