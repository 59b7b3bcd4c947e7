SET lock_timeout = '5s';
DROP FUNCTION total(bigint);
CREATE FUNCTION total(bigint, currency text) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
