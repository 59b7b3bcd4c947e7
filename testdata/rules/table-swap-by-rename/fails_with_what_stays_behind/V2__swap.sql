SET LOCAL lock_timeout = '5s';
ALTER TABLE orders RENAME TO orders_old; -- expect: rename-table note "orders is orders_old from now on"
-- expect: rename-table "orders_new"
-- expect: table-swap-by-rename note "orders is another table from now on: rows written to orders_old since the copy stay behind, and so do foreign key lines_order_id_fkey of lines, view open_orders, its triggers and privileges"
ALTER TABLE orders_new RENAME TO orders;
