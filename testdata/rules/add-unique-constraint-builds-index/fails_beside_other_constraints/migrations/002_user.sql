SET lock_timeout = '5s';
ALTER TABLE orders
  ADD COLUMN note text,
  -- One story, and one recipe, that keeps the other column.
  -- expect: add-unique-constraint-builds-index "every row of orders is checked by orders_user_id_check"
  ADD COLUMN user_id bigint UNIQUE CHECK (user_id > 0),
  ADD COLUMN city text;
