SET lock_timeout = '5s';
-- expect: index-replaced-by-drop-first "queries of orders that used orders_note_idx read the whole table until it is built"
DROP INDEX orders_note_idx;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note, state);
