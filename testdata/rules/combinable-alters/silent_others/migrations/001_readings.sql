CREATE TABLE readings (id bigint PRIMARY KEY, a integer, b integer, c integer);
ALTER TABLE readings ALTER COLUMN a TYPE bigint;
ALTER TABLE readings ALTER COLUMN b TYPE bigint;
