CREATE TABLE orders (id serial PRIMARY KEY, code integer NOT NULL, UNIQUE (code, id));
