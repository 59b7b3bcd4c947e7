CREATE TABLE tmp_import (id bigint PRIMARY KEY); -- expect: placeholder-table warning "table tmp_import has a name for the moment, and outlives this migration"
CREATE TABLE app.future_1 (id bigint PRIMARY KEY); -- expect: placeholder-table "table app.future_1 is kept for something that is not there yet"
CREATE TABLE orders_tmp AS SELECT 1 AS id; -- expect: placeholder-table "orders_tmp"
CREATE TABLE lists (id bigint PRIMARY KEY);
ALTER TABLE lists RENAME TO test; -- expect: placeholder-table "table test"
CREATE TABLE later_use (id bigint PRIMARY KEY);
