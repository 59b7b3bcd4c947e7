SET lock_timeout = '5s';
-- expect: alter-domain-adds-check "writes to every table with a column of email wait"
ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%');
