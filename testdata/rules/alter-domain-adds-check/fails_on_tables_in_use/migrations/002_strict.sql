SET lock_timeout = '5s';
-- expect: alter-domain-adds-check error "writes to shops, users wait while all rows are checked: ALTER DOMAIN email holds SHARE on each table that has a column of it"
ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%');
ALTER DOMAIN email SET NOT NULL; -- expect: alter-domain-adds-check error "writes to shops, users wait"
ALTER DOMAIN email ADD CONSTRAINT email_long CHECK (length(VALUE) > 4) NOT VALID;
