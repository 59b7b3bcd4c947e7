SET lock_timeout = '5s';
-- expect: change-function-signature warning "calls of total(bigint) fail from now on: total(bigint, text) takes them too, and the server cannot choose"
CREATE OR REPLACE FUNCTION total(bigint, currency text DEFAULT 'EUR') RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
