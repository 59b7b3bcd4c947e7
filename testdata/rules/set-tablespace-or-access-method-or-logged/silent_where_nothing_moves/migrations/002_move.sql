SET lock_timeout = '5s';
ALTER TABLE events SET TABLESPACE pg_default;
ALTER TABLE orders SET LOGGED;
