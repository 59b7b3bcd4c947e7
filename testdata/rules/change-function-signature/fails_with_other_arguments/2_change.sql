SET lock_timeout = '5s';
DROP FUNCTION total(bigint); -- expect: change-function-signature warning "the running release fails where it calls total(bigint), which is total(bigint, text) from now on"
CREATE FUNCTION total(bigint, currency text) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
