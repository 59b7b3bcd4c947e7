CREATE TABLE readings (id bigint PRIMARY KEY, a integer, b integer);
CREATE TABLE small (id bigint PRIMARY KEY, a integer);
