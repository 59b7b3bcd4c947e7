CREATE TABLE bikes (id bigint);
