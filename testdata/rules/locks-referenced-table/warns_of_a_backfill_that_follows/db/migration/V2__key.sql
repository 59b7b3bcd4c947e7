SET LOCAL lock_timeout = '5s';
-- expect: locks-referenced-table warning "through the backfill in line 4"
ALTER TABLE items ADD CONSTRAINT items_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
UPDATE items SET name = 'unnamed' WHERE name IS NULL; -- expect: unbatched-backfill "as many rows of items"
