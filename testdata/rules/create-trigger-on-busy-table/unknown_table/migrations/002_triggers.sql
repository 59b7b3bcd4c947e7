SET lock_timeout = '5s';
-- expect: create-trigger-on-busy-table "writes to orders wait"
CREATE TRIGGER orders_log AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_order();
