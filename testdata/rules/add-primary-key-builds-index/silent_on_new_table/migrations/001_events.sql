CREATE TABLE events (id bigint, at timestamptz);
ALTER TABLE events ADD PRIMARY KEY (id);
