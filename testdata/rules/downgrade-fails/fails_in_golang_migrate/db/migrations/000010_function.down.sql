-- expect: downgrade-fails "the trigger users_touch of users calls it"
DROP FUNCTION touch();
DROP TRIGGER users_touch ON users;
