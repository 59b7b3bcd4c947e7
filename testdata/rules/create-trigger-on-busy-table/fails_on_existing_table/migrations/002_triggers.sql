SET lock_timeout = '5s';
-- expect: create-trigger-on-busy-table note "writes to orders wait: CREATE TRIGGER holds SHARE ROW EXCLUSIVE on the table until the statement is done"
CREATE TRIGGER orders_log AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_order();
-- expect: create-trigger-on-busy-table note "reads of and writes to orders wait: DROP TRIGGER holds ACCESS EXCLUSIVE on the table until the statement is done"
DROP TRIGGER orders_gone ON orders;
