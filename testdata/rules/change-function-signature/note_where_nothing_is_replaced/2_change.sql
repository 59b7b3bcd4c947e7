SET lock_timeout = '5s';
-- expect: change-function-signature note "nothing is replaced: total(bigint) stays as it is beside total(bigint, text), and calls with the old arguments still find it"
CREATE OR REPLACE FUNCTION total(bigint, currency text) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
