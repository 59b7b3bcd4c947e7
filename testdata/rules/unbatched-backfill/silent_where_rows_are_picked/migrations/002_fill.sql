UPDATE orders SET state = 'open' WHERE state IS NULL AND id = 7;
UPDATE orders SET state = 'open' WHERE id IN (1, 2, 3) AND state IS NULL;
UPDATE orders SET total = 1 FROM users WHERE users.id = orders.user_id;
DELETE FROM orders WHERE state = 'lost';
UPDATE orders SET state = 'open'
  WHERE ctid = ANY (ARRAY(SELECT ctid FROM orders WHERE state IS NULL LIMIT 5000));
