SET lock_timeout = '5s';
DROP VIEW open_orders; -- expect: drop-or-replace-view note "queries of open_orders fail until it is created again"
CREATE VIEW open_orders AS SELECT id, state FROM orders;
