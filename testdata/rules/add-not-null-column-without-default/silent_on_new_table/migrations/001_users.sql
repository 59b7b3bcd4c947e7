CREATE TABLE users (id bigint PRIMARY KEY);
ALTER TABLE users ADD COLUMN region text NOT NULL;
CREATE TEMPORARY TABLE picked (id bigint);
ALTER TABLE picked ADD COLUMN region text NOT NULL;
