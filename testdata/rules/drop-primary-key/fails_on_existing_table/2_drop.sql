SET lock_timeout = '5s';
ALTER TABLE orders DROP CONSTRAINT orders_key; -- expect: drop-primary-key warning "orders is left without a primary key: rows may come in twice, and ON CONFLICT (id, part) and what logical replication updates or deletes fail"
