SET lock_timeout = '5s';
CREATE TABLE a (
  id bigint PRIMARY KEY,
  user_id bigint,
  kind text, -- expect: column-without-comment note "no comments say what kind and price of a hold"
  price numeric,
  created_at timestamptz
);
COMMENT ON COLUMN a.price IS '';
ALTER TABLE a ADD COLUMN note text; -- expect: column-without-comment "no comment says what a.note holds"
