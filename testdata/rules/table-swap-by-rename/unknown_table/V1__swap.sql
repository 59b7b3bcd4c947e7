SET LOCAL lock_timeout = '5s';
CREATE TABLE orders_new (id bigint PRIMARY KEY);
ALTER TABLE orders RENAME TO orders_old; -- expect: rename-table note "orders is orders_old from now on"
ALTER TABLE orders_new RENAME TO orders; -- expect: table-swap-by-rename "orders is another table from now on: rows written to orders_old since the copy stay behind, and so do its triggers, privileges and what references it"
