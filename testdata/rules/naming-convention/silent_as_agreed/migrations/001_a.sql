CREATE TABLE a_table_of_which_the_name_is_so_long_that_little_stays_free (
  id bigint PRIMARY KEY,
  _hidden text,
  column_with_a_long_name text
);
CREATE INDEX whatever ON a_table_of_which_the_name_is_so_long_that_little_stays_free (column_with_a_long_name);
CREATE TABLE b2 (id bigint PRIMARY KEY, other bigint CONSTRAINT fk_b2_other REFERENCES b2 (id));
CREATE INDEX ix_b2_other_id ON b2 (other, id);
CREATE UNIQUE INDEX uix_b2_other ON b2 (other);
CREATE TEMPORARY TABLE "T" (id bigint);
