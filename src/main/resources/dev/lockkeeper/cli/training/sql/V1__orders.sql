CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email character varying(200) NOT NULL UNIQUE
);

CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  user_id bigint REFERENCES users (id) ON DELETE CASCADE,
  total numeric(10, 2) NOT NULL DEFAULT 0 CHECK (total >= 0),
  note text,
  created_at timestamptz NOT NULL DEFAULT now()
);
