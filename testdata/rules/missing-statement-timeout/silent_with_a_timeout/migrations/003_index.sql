SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
