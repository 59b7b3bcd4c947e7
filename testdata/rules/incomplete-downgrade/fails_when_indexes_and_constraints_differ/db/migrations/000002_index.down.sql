-- expect: incomplete-downgrade "the index orders_state_idx is (state) (it was (state) WHERE state <> 'done')"
CREATE INDEX orders_state_idx ON orders (state);
