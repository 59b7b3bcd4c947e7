SET lock_timeout = '5s';
REFRESH MATERIALIZED VIEW sales; -- expect: refresh-materialized-view-not-concurrently "reads of sales wait while its query runs"
