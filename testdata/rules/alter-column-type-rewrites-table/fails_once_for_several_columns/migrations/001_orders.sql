CREATE TABLE orders (id integer NOT NULL, user_id integer NOT NULL);
