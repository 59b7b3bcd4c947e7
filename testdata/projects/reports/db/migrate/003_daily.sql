CREATE MATERIALIZED VIEW daily AS
SELECT date_trunc('day', happened_at) AS day, kind, count(*) AS events
FROM events
GROUP BY 1, 2;

CREATE UNIQUE INDEX daily_day_kind_key ON daily (day, kind);
