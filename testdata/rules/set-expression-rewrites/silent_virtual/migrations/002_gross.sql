SET lock_timeout = '5s';
ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (total * 3);
CREATE TABLE parts (id bigint PRIMARY KEY, total int, gross int GENERATED ALWAYS AS (total * 2) STORED);
ALTER TABLE parts ALTER COLUMN gross SET EXPRESSION AS (total * 3);
