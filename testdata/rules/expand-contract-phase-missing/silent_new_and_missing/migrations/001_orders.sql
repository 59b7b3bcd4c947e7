SET lock_timeout = '5s';
CREATE TABLE orders (id bigint PRIMARY KEY, a text);
ALTER TABLE orders DROP COLUMN a;
ALTER TABLE orders RENAME COLUMN id TO number;
CREATE TEMPORARY TABLE t (a text);
DROP TABLE t;
