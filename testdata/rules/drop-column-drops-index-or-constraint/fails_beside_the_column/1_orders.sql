CREATE TABLE users (id bigint, part bigint, PRIMARY KEY (id, part));
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint,
  part bigint,
  state text,
  note text CHECK (length(note) < 100),
  total numeric CHECK (total > 0),
  UNIQUE (user_id, state),
  CONSTRAINT orders_ok CHECK (state <> 'paid' OR total IS NOT NULL),
  FOREIGN KEY (user_id, part) REFERENCES users);
CREATE INDEX orders_state_idx ON orders (state);
CREATE INDEX orders_open_idx ON orders (user_id) WHERE state = 'open';
CREATE INDEX orders_words_idx ON orders ((note || state));
CREATE INDEX orders_covering_idx ON orders (total) INCLUDE (state);
CREATE STATISTICS orders_stats ON user_id, state FROM orders;
