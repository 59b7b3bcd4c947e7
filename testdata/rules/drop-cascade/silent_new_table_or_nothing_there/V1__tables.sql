SET LOCAL lock_timeout = '5s';
CREATE TABLE accounts (id bigint PRIMARY KEY);
CREATE VIEW every AS SELECT id FROM accounts;
DROP TABLE accounts CASCADE;
CREATE TEMP TABLE staged (id bigint);
DROP TABLE staged CASCADE;
