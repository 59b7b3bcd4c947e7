SET LOCAL lock_timeout = '5s';
DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id, state FROM orders;
CREATE OR REPLACE VIEW open_orders AS SELECT id, state, 1 AS one FROM orders;
DROP VIEW IF EXISTS closed_orders;
