SET lock_timeout = '5s';
-- expect: add-trigger-changes-writes note "every INSERT or UPDATE of the running release on orders runs touch() too from now on, and fails where that fails"
CREATE TRIGGER orders_touch BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
