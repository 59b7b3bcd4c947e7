SET lock_timeout = '5s';
-- expect: add-exclusion-constraint error "reads of and writes to bookings wait while the index of bookings_apart is built and all rows are compared"
ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);
-- expect: add-exclusion-constraint "the index of bookings_during_excl is built"
ALTER TABLE bookings ADD EXCLUDE USING gist (during WITH &&);
