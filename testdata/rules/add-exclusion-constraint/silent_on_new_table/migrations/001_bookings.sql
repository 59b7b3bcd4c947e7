CREATE TABLE bookings (id bigint PRIMARY KEY, during tstzrange NOT NULL);
ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (during WITH &&);
CREATE TABLE shifts (id bigint PRIMARY KEY, during tstzrange NOT NULL, EXCLUDE USING gist (during WITH &&));
