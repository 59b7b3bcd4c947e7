SET lock_timeout = '5s';
BEGIN;
SET LOCAL statement_timeout = '1min';
CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE SCHEMA IF NOT EXISTS audit;
CREATE TYPE state AS ENUM ('open', 'closed');
ALTER TYPE state ADD VALUE IF NOT EXISTS 'lost' AFTER 'closed';
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
CREATE SEQUENCE audit.number START 10;
CREATE TABLE audit.events (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL,
  state state DEFAULT 'open',
  PRIMARY KEY (id, at),
  CONSTRAINT events_state_check CHECK (state IS NOT NULL AND (at > '2020-01-01'::date OR id <> gen_random_uuid()))
) PARTITION BY RANGE (at);
CREATE TABLE audit.events_2026 PARTITION OF audit.events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
COMMENT ON TABLE audit.events IS 'who did what';
COMMIT;
CREATE VIEW open_orders AS SELECT id, total FROM orders WHERE state = 'open';
CREATE MATERIALIZED VIEW totals AS SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id;
CREATE UNIQUE INDEX totals_user ON totals (user_id);
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.seen := now();
  RETURN NEW;
END
$$;
CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE users ENABLE ROW LEVEL SECURITY, ALTER COLUMN mail DROP NOT NULL, ALTER COLUMN seen SET DEFAULT now();
CREATE POLICY own ON users USING (id = 1);
GRANT SELECT, INSERT ON users TO app;
INSERT INTO users (mail) SELECT mail FROM orders JOIN old_users USING (id) WHERE total > 0 ON CONFLICT DO NOTHING;
INSERT INTO users (mail) VALUES ('a@b'), (NULL);
UPDATE users u SET mail = lower(o.mail) FROM old_users o WHERE o.id = u.id;
DELETE FROM users WHERE seen < now() - interval '1 year';
ALTER INDEX orders_state RENAME TO orders_by_state;
DROP INDEX orders_by_state;
DROP VIEW open_orders;
TRUNCATE orders;
FROBNICATE orders;
