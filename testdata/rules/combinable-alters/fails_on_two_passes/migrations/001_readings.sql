CREATE TABLE readings (id bigint PRIMARY KEY, a integer, b integer, c integer);
