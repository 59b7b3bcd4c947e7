SET lock_timeout = '5s';
DROP VIEW open_orders; -- expect: drop-or-replace-view warning "the running release fails where it reads view open_orders"
DROP MATERIALIZED VIEW totals; -- expect: drop-or-replace-view "the running release fails where it reads materialized view totals"
