-- How big the tables of this database are (PostgreSQL 12 and newer), for: lockkeeper lint --stats sizes.csv
-- psql -X -f table-sizes.sql "$DATABASE_URL" > sizes.csv
COPY (
  SELECT
    CASE n.nspname WHEN 'public' THEN '' ELSE quote_ident(n.nspname) || '.' END || quote_ident(c.relname) AS "table",
    CASE c.relkind
      WHEN 'p' THEN (SELECT sum(p.reltuples) FROM pg_partition_tree(c.oid) t JOIN pg_class p ON p.oid = t.relid
                       WHERE t.isleaf AND p.reltuples >= 0)
      ELSE nullif(c.reltuples, -1)
    END::bigint AS "rows",
    CASE c.relkind
      WHEN 'p' THEN (SELECT sum(pg_total_relation_size(t.relid)) FROM pg_partition_tree(c.oid) t)
      ELSE pg_total_relation_size(c.oid)
    END::bigint AS "bytes"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND n.nspname NOT LIKE 'pg\_%'
  ORDER BY 1
) TO STDOUT WITH (FORMAT csv, HEADER);
