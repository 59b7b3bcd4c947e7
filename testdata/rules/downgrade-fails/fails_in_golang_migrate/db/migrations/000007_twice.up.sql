CREATE TABLE cars (id bigint);
