SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN kind int DEFAULT 0, ADD COLUMN name text;
UPDATE orders SET total = 1 WHERE kind = 0; -- expect: unbatched-backfill ""
UPDATE orders SET name = u.name FROM users u WHERE u.id = orders.user_id; -- expect: unbatched-backfill ""
