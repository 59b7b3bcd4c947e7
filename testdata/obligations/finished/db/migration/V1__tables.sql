CREATE TABLE users (
  id bigint PRIMARY KEY,
  email varchar(80) NOT NULL,
  name text,
  CHECK (name IS NOT NULL)
);
CREATE TABLE purchases (id bigint PRIMARY KEY, user_id bigint, total int, note text);
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE settings (id int, value text);
CREATE DOMAIN percentage AS int;
