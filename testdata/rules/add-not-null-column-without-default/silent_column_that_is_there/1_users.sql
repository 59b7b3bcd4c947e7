CREATE TABLE users (id bigint, region text NOT NULL);
