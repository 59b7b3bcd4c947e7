CREATE TEMPORARY TABLE report AS SELECT user_id, count(*) AS n FROM orders GROUP BY user_id;
CREATE INDEX report_n_idx ON report (n);
CREATE TABLE IF NOT EXISTS schema_migrations (version text PRIMARY KEY);
CREATE INDEX IF NOT EXISTS schema_migrations_idx ON schema_migrations (version);
