SET lock_timeout = '5s';
ALTER TABLE t ALTER COLUMN code TYPE varchar(30);
ALTER TABLE t ALTER COLUMN total TYPE numeric(12,2);
ALTER TABLE t ALTER COLUMN seen TYPE timestamp(6);
ALTER TABLE t ALTER COLUMN code TYPE text;
