SET LOCAL lock_timeout = '5s';
ALTER TABLE users ADD COLUMN mail text;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total; -- expect: long-work-after-exclusive-lock "reads of and writes to users wait through this scan too: line 2 has locked it"
