SET lock_timeout = '5s';
ALTER DOMAIN email VALIDATE CONSTRAINT email_long; -- expect: alter-domain-adds-check warning "writes to shops, users wait"
