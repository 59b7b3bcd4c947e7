SET LOCAL lock_timeout = '5s';
ALTER TABLE items ADD CONSTRAINT items_total CHECK (total > 0) NOT VALID;
