-- Rows, sessions, transactions and maintenance (PostgreSQL 18).
INSERT INTO users (id, email) VALUES (1, 'a'), (2, 'b') ON CONFLICT (id) DO NOTHING;
INSERT INTO orders (id) SELECT id FROM users;
INSERT INTO base DEFAULT VALUES RETURNING id;
WITH gone AS (DELETE FROM base RETURNING id) INSERT INTO child (id) SELECT id FROM gone;
UPDATE users SET name = 'x';
UPDATE ONLY users AS u SET (a, b) = (1, 2), name = DEFAULT FROM orders o WHERE o.user_id = u.id AND u.name IS NULL;
UPDATE users SET a = a + 1 WHERE id IN (SELECT user_id FROM orders);
DELETE FROM users;
DELETE FROM ONLY orders AS o USING users u WHERE u.id = o.user_id AND u.age > 100 RETURNING o.id;
MERGE INTO base AS b USING child AS c ON b.id = c.id WHEN MATCHED THEN UPDATE SET note = c.note WHEN NOT MATCHED THEN INSERT VALUES (c.id, c.note);
SELECT pg_catalog.setval('counters', 5, true);
WITH x AS (SELECT 1) SELECT * FROM x;
VALUES (1), (2);
TABLE users;
TRUNCATE users CASCADE;
TRUNCATE TABLE ONLY child, base RESTART IDENTITY RESTRICT;
LOCK TABLE users IN ACCESS EXCLUSIVE MODE NOWAIT;
LOCK ONLY base, child IN SHARE ROW EXCLUSIVE MODE;
LOCK users;
SET lock_timeout = '5s';
SET LOCAL statement_timeout TO 1000;
SET SESSION search_path TO app, "$user", public;
SET TIME ZONE 'UTC';
SET search_path = DEFAULT;
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ WRITE, DEFERRABLE;
SET CONSTRAINTS ALL DEFERRED;
SET ROLE app_owner;
SET SESSION AUTHORIZATION DEFAULT;
SELECT set_config('lock_timeout', '3s', false);
SELECT pg_catalog.set_config('search_path', '', true);
RESET lock_timeout;
RESET ALL;
SHOW lock_timeout;
ANALYZE;
ANALYZE VERBOSE users (email), orders;
EXPLAIN SELECT 1;
CLUSTER users USING users_email_idx;
CLUSTER (VERBOSE) users USING users_email_idx;
DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'level') THEN CREATE TYPE level AS ENUM ('a'); END IF; END $$;
DO LANGUAGE plpgsql 'BEGIN EXECUTE ''DROP TABLE child''; ALTER TABLE base ADD COLUMN other integer; END';
DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'nowhere' LOOP EXECUTE format('TRUNCATE %I', t); END LOOP; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CALL tidy(1);
NOTIFY channel, 'payload';
LISTEN channel;
DISCARD PLANS;
SAVEPOINT one;
PREPARE q (integer) AS SELECT $1;
DECLARE c CURSOR FOR SELECT 1;
CREATE TABLE "Ünïcödé" ("naïve" integer);
/* outer /* inner */ still */ SELECT 1;
-- alone
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; END;
-- alone
START TRANSACTION; SAVEPOINT a; ROLLBACK TO SAVEPOINT a; RELEASE a; COMMIT AND NO CHAIN;
-- alone
BEGIN WORK; ABORT;
-- alone
VACUUM;
-- alone
VACUUM FULL users, orders;
-- alone
VACUUM (FULL, ANALYZE, VERBOSE) users;
-- alone
VACUUM (FULL false) users;
-- alone
CLUSTER;
-- alone
CREATE DATABASE lockkeeper_other;
-- alone
DROP DATABASE IF EXISTS lockkeeper_other;
-- alone
ALTER SYSTEM RESET work_mem;
-- alone
CHECKPOINT;
