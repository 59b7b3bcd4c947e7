SET lock_timeout = '5s';
ALTER TABLE readings ADD COLUMN d integer;
ALTER TABLE readings ADD COLUMN e integer;
ALTER TABLE readings ALTER COLUMN c SET DEFAULT 0;
