CREATE TABLE orders (
  id bigint PRIMARY KEY,
  placed_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT '1970-01-01',
  sent_at timestamptz NOT NULL DEFAULT 'infinity',
  old_at timestamp NOT NULL DEFAULT ('now'::text)::timestamp,
  day date DEFAULT CURRENT_DATE,
  state text DEFAULT 'now',
  label text DEFAULT 'unknown (none)',
  note text DEFAULT 'f(x)'
);
