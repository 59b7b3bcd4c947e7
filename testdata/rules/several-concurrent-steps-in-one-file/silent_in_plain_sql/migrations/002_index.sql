SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);
