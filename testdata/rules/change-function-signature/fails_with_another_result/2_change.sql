SET lock_timeout = '5s';
DROP FUNCTION total; -- expect: change-function-signature "the running release expects numeric from total, which returns text from now on"
CREATE FUNCTION total(order_id bigint) RETURNS text LANGUAGE sql AS 'SELECT 1::text';
