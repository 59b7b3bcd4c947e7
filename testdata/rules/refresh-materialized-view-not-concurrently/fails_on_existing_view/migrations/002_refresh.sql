SET lock_timeout = '5s';
-- expect: refresh-materialized-view-not-concurrently warning "reads of sales wait while its query runs: REFRESH MATERIALIZED VIEW holds ACCESS EXCLUSIVE on it until the statement is done"
REFRESH MATERIALIZED VIEW sales;
-- expect: refresh-materialized-view-not-concurrently "and it has no unique index that CONCURRENTLY could use"
REFRESH MATERIALIZED VIEW totals;
-- expect: refresh-materialized-view-not-concurrently "reads of totals wait: REFRESH"
REFRESH MATERIALIZED VIEW totals WITH NO DATA;
