-- Estimated runtime: < 1 second
CREATE TABLE readings (id bigint PRIMARY KEY, a integer NOT NULL);
CREATE TABLE others (id bigint PRIMARY KEY, a integer);
ALTER TABLE readings ALTER COLUMN a TYPE bigint;
