SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN mail text;
ALTER TABLE orders ADD COLUMN mail text;
