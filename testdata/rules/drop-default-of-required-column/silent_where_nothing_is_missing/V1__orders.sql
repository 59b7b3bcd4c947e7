CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL DEFAULT 'open', note text DEFAULT '', kind text NOT NULL, number bigserial);
