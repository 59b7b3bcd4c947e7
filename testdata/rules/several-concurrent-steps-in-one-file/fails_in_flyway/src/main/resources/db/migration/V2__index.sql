CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note); -- expect: several-concurrent-steps-in-one-file "Flyway runs it again from the start"
CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id);
