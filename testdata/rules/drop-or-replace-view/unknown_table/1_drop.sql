SET lock_timeout = '5s';
DROP VIEW IF EXISTS open_orders; -- expect: drop-or-replace-view "open_orders"
