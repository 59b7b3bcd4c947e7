SET lock_timeout = '5s';
CREATE TABLE app.a (id bigint PRIMARY KEY, kind text);
COMMENT ON COLUMN app.a.kind IS 'what it is';
ALTER TABLE app.a RENAME COLUMN kind TO sort;
