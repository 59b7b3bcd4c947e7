SET lock_timeout = '5s';
SET session_replication_role = DEFAULT;
ALTER TABLE orders DISABLE TRIGGER USER;
ALTER TABLE orders ENABLE TRIGGER USER;
