CREATE TABLE users (id bigint PRIMARY KEY, email text, age integer CHECK (age > 0), name text CHECK (coalesce(name, '') <> ''));
