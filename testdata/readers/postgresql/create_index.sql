-- One statement for every production of the manual's CREATE INDEX, DROP INDEX, ALTER INDEX and REINDEX pages (PostgreSQL 18).
CREATE INDEX ON users (age);
CREATE UNIQUE INDEX users_age_idx ON users (age);
CREATE INDEX IF NOT EXISTS users_age_idx ON ONLY public.users USING btree (age ASC NULLS FIRST, name COLLATE "C" varchar_pattern_ops DESC NULLS LAST);
CREATE INDEX users_lower_idx ON users (lower(email), (a + b), date_part('year', created_at AT TIME ZONE 'UTC'));
CREATE INDEX users_span_idx ON users USING gist (span range_ops);
CREATE INDEX users_sig_idx ON users USING gist (to_tsvector('simple', email) tsvector_ops (siglen = 100));
CREATE UNIQUE INDEX users_pair_idx ON users (a) INCLUDE (b, name) NULLS NOT DISTINCT WITH (fillfactor = 70, deduplicate_items = off) TABLESPACE pg_default WHERE a IS NOT NULL AND b > 0;
CREATE INDEX users_hash_idx ON users USING hash (email);
CREATE INDEX users_gin_idx ON users USING gin (to_tsvector('simple', email)) WITH (fastupdate = off, gin_pending_list_limit = 64);
CREATE INDEX users_spgist_idx ON users USING spgist (email text_ops);
CREATE UNIQUE INDEX users_expr_idx ON users ((lower(name) || 'x') COLLATE "C" text_pattern_ops DESC NULLS FIRST, age DESC, a NULLS FIRST, b ASC) NULLS DISTINCT;
CREATE INDEX users_dedup_idx ON users (email) WITH (deduplicate_items);
CREATE INDEX users_brin_idx ON users USING brin (created_at) WITH (pages_per_range = 32);
CREATE INDEX measures_taken_idx ON ONLY measures (taken);
-- alone
CREATE INDEX CONCURRENTLY users_name_idx ON users (name);
-- alone
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_mail_idx ON users (email);
DROP INDEX users_email_idx;
DROP INDEX IF EXISTS users_ab_idx, public.users_email_idx CASCADE;
-- alone
DROP INDEX CONCURRENTLY IF EXISTS users_ab_idx RESTRICT;
ALTER INDEX IF EXISTS users_ab_idx RENAME TO users_pair_idx;
ALTER INDEX users_ab_idx SET TABLESPACE pg_default;
ALTER INDEX measures_value_idx ATTACH PARTITION measures_2024_value_idx;
ALTER INDEX users_ab_idx DEPENDS ON EXTENSION btree_gist;
ALTER INDEX users_ab_idx NO DEPENDS ON EXTENSION btree_gist;
ALTER INDEX IF EXISTS users_ab_idx SET (fillfactor = 60);
ALTER INDEX users_ab_idx RESET (fillfactor);
ALTER INDEX ALL IN TABLESPACE pg_default SET TABLESPACE pg_default;
REINDEX INDEX users_ab_idx;
REINDEX TABLE users;
REINDEX (VERBOSE, TABLESPACE pg_default) TABLE users;
-- alone
REINDEX SCHEMA public;
-- alone
REINDEX (CONCURRENTLY, VERBOSE) INDEX users_ab_idx;
-- alone
REINDEX TABLE CONCURRENTLY users;
-- alone
REINDEX DATABASE;
