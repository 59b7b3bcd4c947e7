SET lock_timeout = '5s';
ALTER TABLE accounts ALTER COLUMN name SET DEFAULT '';
COMMENT ON INDEX accounts_name_idx IS 'by name';
COMMENT ON TYPE mood IS 'how one feels';
CREATE TABLE events_2024_01 (id bigint PRIMARY KEY);
