CREATE TABLE users (id bigint PRIMARY KEY, created_at timestamptz);
CREATE VIEW everyone AS SELECT * FROM users;
CREATE MATERIALIZED VIEW users_by_day AS SELECT date(created_at) AS day, count(*) AS number FROM users GROUP BY 1;
