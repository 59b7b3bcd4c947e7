CREATE TABLE orders (
  id bigint PRIMARY KEY,
  placed_at timestamptz NOT NULL DEFAULT 'now()', -- expect: default-frozen-at-migration error "every row gets in orders.placed_at the moment at which this migration ran: the server reads the string 'now()' once, then and there; every row gets in orders.day"
  day date DEFAULT 'today'
);
CREATE TABLE tokens (
  token text DEFAULT 'gen_random_uuid()' -- expect: default-frozen-at-migration "every row gets in tokens.token the text gen_random_uuid(): the default is a string, and nothing is called"
);
