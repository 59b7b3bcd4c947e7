CREATE TABLE orders (id bigint PRIMARY KEY, total int, gross int GENERATED ALWAYS AS (total * 2));
