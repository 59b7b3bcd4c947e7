CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint,
  the_day_on_which_the_order_was_first_seen_by_anybody_of_the_staff date, -- expect: identifier-too-long warning "has 65 bytes: the server drops what is beyond 63 bytes, and calls it the_day_on_which_the_order_was_first_seen_by_anybody_of_the_sta"
  -- expect: identifier-too-long "orders_user_id_is_positive_and_no_larger_than_any_user_ever_was_check"
  CONSTRAINT orders_user_id_is_positive_and_no_larger_than_any_user_ever_was_check CHECK (user_id > 0)
);
CREATE INDEX "Größen_und_Ausmaße_aller_Bestellungen_nach_Kunde_und_Jahr_" ON orders (user_id);
-- expect: identifier-too-long "has 64 bytes"
CREATE INDEX "Größen_und_Ausmaße_aller_Bestellungen_nach_Kunde_und_Jahr_idx" ON orders (user_id);
