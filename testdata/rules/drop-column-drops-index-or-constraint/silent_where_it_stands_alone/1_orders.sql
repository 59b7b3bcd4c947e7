CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, state text UNIQUE CHECK (state <> ''), note text);
CREATE INDEX orders_state_idx ON orders (lower(state)) WHERE state <> 'gone';
CREATE INDEX orders_note_idx ON orders (note) WHERE user_id IS NOT NULL;
CREATE INDEX orders_both_idx ON orders (state, note);
