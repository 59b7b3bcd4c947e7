CREATE TABLE events (id integer PRIMARY KEY, number bigint NOT NULL);
