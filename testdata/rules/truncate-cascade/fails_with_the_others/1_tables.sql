CREATE TABLE events (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint PRIMARY KEY, event_id bigint REFERENCES events);
CREATE TABLE clicks (id bigint PRIMARY KEY, visit_id bigint REFERENCES visits);
