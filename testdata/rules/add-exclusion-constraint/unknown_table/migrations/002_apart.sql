SET lock_timeout = '5s';
-- expect: add-exclusion-constraint "reads of and writes to bookings wait"
ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);
