SET lock_timeout = '5s';
-- expect: add-trigger-changes-writes "on orders runs touch()"
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
