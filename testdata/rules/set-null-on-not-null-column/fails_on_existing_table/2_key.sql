SET lock_timeout = '5s';
-- expect: locks-referenced-table "users"
-- expect: set-null-on-not-null-column "every DELETE of a row of users that orders.user_id names fails"
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE SET NULL NOT VALID;
-- expect: set-not-null-scans-table "orders"
-- expect: set-null-on-not-null-column "every DELETE of a row of users that orders.buyer_id names fails"
ALTER TABLE orders ALTER COLUMN buyer_id SET NOT NULL;
