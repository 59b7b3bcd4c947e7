SET lock_timeout = '5s';
CREATE TABLE stock (id bigint PRIMARY KEY, tmp text);
ALTER TABLE stock DROP COLUMN tmp;
CREATE TEMPORARY TABLE lines (tmp text, reserved_1 text);
