SET lock_timeout = '5s';
DROP FUNCTION touch();
DROP FUNCTION total(bigint);
CREATE FUNCTION total(id bigint) RETURNS numeric LANGUAGE sql AS 'SELECT 2.0';
DROP FUNCTION IF EXISTS none(text);
