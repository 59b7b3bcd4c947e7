CREATE TABLE the_orders_that_were_placed_in_the_first_shop_of_the_town (
  id bigint PRIMARY KEY,
  the_day_on_which_it_was_seen_by_anybody date UNIQUE CHECK (the_day_on_which_it_was_seen_by_anybody > '2000-01-01')
);
CREATE INDEX ON the_orders_that_were_placed_in_the_first_shop_of_the_town (the_day_on_which_it_was_seen_by_anybody);
