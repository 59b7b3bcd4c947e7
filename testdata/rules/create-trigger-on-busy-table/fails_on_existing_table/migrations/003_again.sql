SET lock_timeout = '5s';
-- expect: create-trigger-on-busy-table "which CREATE OR REPLACE TRIGGER would spare its readers"
DROP TRIGGER orders_old ON orders;
-- expect: create-trigger-on-busy-table "CREATE TRIGGER"
CREATE TRIGGER orders_old AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION log_order();
