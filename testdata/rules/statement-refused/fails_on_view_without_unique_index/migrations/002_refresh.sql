SET lock_timeout = '5s';
REFRESH MATERIALIZED VIEW CONCURRENTLY sales; -- expect: statement-refused "REFRESH CONCURRENTLY needs a unique index"
