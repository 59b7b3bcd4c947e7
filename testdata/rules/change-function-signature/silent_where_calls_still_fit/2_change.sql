SET lock_timeout = '5s';
DROP FUNCTION total(bigint);
CREATE FUNCTION total(id int8, currency text DEFAULT 'EUR') RETURNS NUMERIC LANGUAGE sql AS 'SELECT 1.0';
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END';
CREATE FUNCTION half(bigint) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
