SET lock_timeout = '5s';
-- expect: create-index-not-concurrently "order_totals"
CREATE UNIQUE INDEX order_totals_id_idx ON order_totals (id);
