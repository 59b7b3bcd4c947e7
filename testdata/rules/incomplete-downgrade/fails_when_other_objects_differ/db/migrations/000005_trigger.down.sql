-- expect: incomplete-downgrade "the trigger users_touch has another definition"
CREATE TRIGGER users_touch BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION touch();
